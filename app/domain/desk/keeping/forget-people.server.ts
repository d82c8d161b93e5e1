// Forgetting people whom nothing names any more: what they registered for is deleted, or they never confirmed an address.
import { setImmediate } from "node:timers/promises";
import { daysBefore } from "~/domain/ground/forgetting/ago";
import { draftDays } from "~/domain/joining/registration/kept";
import { deletePeople } from "~/domain/people/people/forget-people.server";
import { command, read } from "~/platform/db.server";

/** People looked at in one question. */
const together = 200;

/** No registration, role, session of theirs to give or write-up, and nobody signed in. */
const named = { none: {} } as const;
const stranded = {
  registrations: named,
  roles: named,
  speakers: named,
  writeUps: named,
  reviews: named,
  browserSessions: named,
};

/**
 * Deletes people who have been known for longer than `draftDays` and whom nothing names. All people are looked at, a few at a time.
 *
 * @returns how many
 */
export async function forgetStrandedPeople(now: Date): Promise<number> {
  const createdAt = { lte: daysBefore(now, draftDays) };
  let sum = 0;
  for (let after = ""; ; ) {
    const people = await read.person.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: together,
      select: { id: true },
    });
    const last = people.at(-1);
    if (!last) return sum;
    after = last.id;
    const which = { id: { in: people.map(({ id }) => id) }, createdAt, ...stranded };
    if ((await read.person.count({ where: which })) > 0)
      sum += await command(async (tx) => {
        // Asked again where nobody else writes: they may have registered meanwhile.
        const gone = await tx.person.findMany({ where: which, select: { id: true } });
        await deletePeople(
          { tx },
          gone.map(({ id }) => id),
        );
        return gone.length;
      });
    await setImmediate();
  }
}

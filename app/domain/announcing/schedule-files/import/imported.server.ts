// Reads what an earlier import wrote, so that the next one can be compared with it.
import { setImmediate as turn } from "node:timers/promises";
import { type SessionBefore, slotKey } from "~/domain/announcing/programme/bring-in";
import type { Step } from "~/domain/ground/audit/step";

/** Sessions in one page: a few milliseconds of the one thread. */
const rowsAtOnce = 100;

/** A conference that may have been imported, with the sessions that were and the slugs of those that were not. */
export type Imported = {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  importHash: string | null;
  releasedAt: Date | null;
  sessions: SessionBefore[];
  ownSlugs: string[];
};

/** The conference with this slug and its sessions, or null. */
export async function readImported(
  { tx }: Pick<Step, "tx">,
  slug: string,
): Promise<Imported | null> {
  const conference = await tx.conference.findUnique({
    where: { slug },
    select: {
      id: true,
      name: true,
      startsOn: true,
      endsOn: true,
      importHash: true,
      releasedAt: true,
    },
  });
  if (!conference) return null;
  const sessions = await pagesOf((after) =>
    tx.session.findMany({
      where: { conferenceId: conference.id, externalId: { not: null }, id: { gt: after } },
      orderBy: { id: "asc" },
      take: rowsAtOnce,
      select: {
        id: true,
        slug: true,
        externalId: true,
        title: true,
        summary: true,
        description: true,
        track: true,
        roomId: true,
        slotId: true,
        speakers: {
          orderBy: { position: "asc" },
          select: { speaker: { select: { externalId: true } } },
        },
      },
    }),
  );
  const ofConference = { where: { conferenceId: conference.id } };
  const rooms = new Map(
    (await tx.room.findMany({ ...ofConference, select: { id: true, name: true } })).map(
      ({ id, name }) => [id, name],
    ),
  );
  const slots = new Map(
    (
      await tx.slot.findMany({
        ...ofConference,
        select: { id: true, startsAt: true, endsAt: true },
      })
    ).map(({ id, ...slot }) => [id, slotKey(slot)]),
  );
  const own = await tx.session.findMany({
    where: { conferenceId: conference.id, externalId: null },
    select: { slug: true },
  });
  return {
    ...conference,
    sessions: sessions.map(({ externalId, roomId, slotId, speakers, ...session }) => ({
      ...session,
      externalId: externalId ?? "",
      room: rooms.get(roomId ?? "") ?? null,
      slot: slots.get(slotId) ?? "",
      speakers: speakers.flatMap(({ speaker }) => speaker.externalId ?? []),
    })),
    ownSlugs: own.map((session) => session.slug),
  };
}

/** All rows of a list that is read a page at a time, so that everybody else has a turn of the thread between two pages. */
async function pagesOf<Row extends { id: string }>(
  page: (after: string) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const more = await page(rows.at(-1)?.id ?? "");
    rows.push(...more);
    if (more.length < rowsAtOnce) return rows;
    await turn();
  }
}

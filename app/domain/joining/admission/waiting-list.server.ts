// The waiting list: the line, where somebody stands in it, and passing freed places on in its order.

import { momentColumns, momentOf } from "~/domain/announcing/conferences/conferences";
import { system } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { offeredLetter } from "~/domain/joining/registration/letters/deciding";
import { tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { offerPlace } from "~/domain/joining/registration/write-registration.server";
import { paths } from "~/paths";
import type { Reader } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";

/** The line: those waiting who hold no offer, who came first in front. */
const inLine = (conferenceId: string) => ({
  where: { conferenceId, state: "waiting", offeredUntil: null },
  orderBy: [
    { waitingSince: "asc" as const },
    { submittedAt: "asc" as const },
    { id: "asc" as const },
  ],
  select: { id: true },
});

/** Where a registration stands in line, from 1; null for one that does not stand there. */
export async function waitingPosition(
  reader: Reader,
  conferenceId: string,
  registrationId: string,
): Promise<number | null> {
  const { where } = inLine(conferenceId);
  const own = await reader.registration.findFirst({
    where: { ...where, id: registrationId },
    select: { waitingSince: true, submittedAt: true },
  });
  if (!own?.waitingSince || !own.submittedAt) return null;
  const { waitingSince, submittedAt } = own;
  const before = [
    { waitingSince: { lt: waitingSince } },
    { waitingSince, submittedAt: { lt: submittedAt } },
    { waitingSince, submittedAt, id: { lt: registrationId } },
  ];
  return (await reader.registration.count({ where: { ...where, OR: before } })) + 1;
}

/** How many stand in line. */
export function countInLine(reader: Reader, conferenceId: string): Promise<number> {
  return reader.registration.count({ where: inLine(conferenceId).where });
}

/** Offers free places to the next in line, inside the command that freed them. */
export async function passPlacesOn(
  { tx, now }: Pick<Step, "tx" | "now">,
  conferenceId: string,
): Promise<void> {
  const conference = await tx.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    select: {
      ...momentColumns,
      capacity: true,
      admitted: true,
      offerHours: true,
    },
  });
  const free = conference.capacity - conference.admitted;
  // From the day itself on, places at the door are the organisers' own to give.
  if (free <= 0 || ["today", "past"].includes(momentOf(conference, now))) return;
  const until = new Date(now.getTime() + conference.offerHours * 3_600_000);
  const step = { tx, actor: system, now };
  const line = await tx.registration.findMany({ ...inLine(conferenceId), take: free });
  for (const { id } of line) {
    await offerPlace(step, { id, conferenceId }, until);
    const link = addressOf(paths.my());
    await tellDelegate(step, id, "place-offered", (letter) =>
      offeredLetter({ ...letter, until, link }),
    );
  }
}

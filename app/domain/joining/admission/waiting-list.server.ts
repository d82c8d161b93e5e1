// Who gets a place: approving while there is room, waiting in line when there is not, and passing freed places on in order.

import { momentColumns, momentOf } from "~/domain/announcing/conferences/conferences";
import { type Actor, system } from "~/domain/ground/audit/actor";
import {
  approvedLetter,
  offeredLetter,
  waitingLetter,
} from "~/domain/joining/registration/registration-letters";
import { note, tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { issueTicket } from "~/domain/joining/tickets/tickets.server";
import { paths } from "~/paths";
import { attempt, brokeLimit, type Reader, type Transaction } from "~/platform/db.server";
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

/**
 * Approves a registration with ticket and letter, or puts it in line when the conference is full. The conference's
 * capacity is held by the database; those already in line are offered what is free before.
 *
 * @param facts for the audit trail: what the approval rests on
 */
export async function admit(
  tx: Transaction,
  actor: Actor,
  registration: { id: string; conferenceId: string; waitingSince: Date | null },
  facts: Record<string, unknown>,
  now: Date,
): Promise<"approved" | "waiting"> {
  const { id, conferenceId } = registration;
  const decision = { decidedAt: now, decidedBy: actor.personId, declineReason: null };
  await passPlacesOn(tx, conferenceId, now);
  try {
    await attempt(tx, (tx) =>
      tx.registration.update({
        where: { id },
        data: {
          ...decision,
          state: "approved",
          waitingSince: null,
          offeredUntil: null,
          version: { increment: 1 },
        },
      }),
    );
  } catch (error) {
    if (!brokeLimit(error, "conference_capacity")) throw error;
    await tx.registration.update({
      where: { id },
      data: {
        ...decision,
        state: "waiting",
        waitingSince: registration.waitingSince ?? now,
        version: { increment: 1 },
      },
    });
    await note(tx, actor, registration, "registration-waiting", facts, now);
    const position = (await waitingPosition(tx, conferenceId, id)) ?? 1;
    await tellDelegate(
      tx,
      id,
      "registration-waiting",
      (letter) =>
        waitingLetter({
          ...letter,
          position,
          offerHours: letter.conference.offerHours,
          link: addressOf(paths.my()),
        }),
      now,
    );
    return "waiting";
  }
  await note(tx, actor, registration, "registration-approved", facts, now);
  await welcome(tx, actor, id, now);
  return "approved";
}

/** Offers free places to the next in line, inside the command that freed them. */
export async function passPlacesOn(
  tx: Transaction,
  conferenceId: string,
  now: Date,
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
  const line = await tx.registration.findMany({ ...inLine(conferenceId), take: free });
  for (const { id } of line) {
    await tx.registration.update({
      where: { id },
      data: { offeredUntil: until, version: { increment: 1 } },
    });
    await note(tx, system, { id, conferenceId }, "place-offered", { until }, now);
    await tellDelegate(
      tx,
      id,
      "place-offered",
      (letter) => offeredLetter({ ...letter, until, link: addressOf(paths.my()) }),
      now,
    );
  }
}

/** Gives somebody approved their ticket and the letter that says what to do next. */
export async function welcome(tx: Transaction, actor: Actor, id: string, now: Date): Promise<void> {
  await issueTicket(tx, actor, id, now);
  await tellDelegate(
    tx,
    id,
    "registration-approved",
    (letter) => {
      const opens = letter.conference.choicesOpenAt;
      return approvedLetter({
        ...letter,
        ticket: addressOf(paths.myTicket()),
        choose: addressOf(paths.myChoices()),
        choicesFrom: opens && opens > now ? opens : null,
      });
    },
    now,
  );
}

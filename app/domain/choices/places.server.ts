// A place in the database: how it is held and given up inside a command, with its audit record, letter and calendar entry.
import { paths } from "~/paths";
import type { Transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import type { Actor } from "../audit/actor";
import { recordAudit } from "../audit/audit.server";
import { cancellation, invitation } from "../calendar/calendar";
import { writeLetter } from "../letters/write-letter.server";
import { organiserOf, placeEvent } from "./agenda";
import { placeGivenUpLetter, placeTakenLetter, type SessionInLetter } from "./choices-letters";

const sessionFacts = {
  id: true,
  slug: true,
  title: true,
  topic: true,
  slotId: true,
  capacity: true,
  slot: { select: { startsAt: true, endsAt: true } },
  room: { select: { name: true, stepFree: true, hearingLoop: true } },
  conference: {
    select: {
      id: true,
      slug: true,
      name: true,
      venue: true,
      timeZone: true,
      startsOn: true,
      contactEmail: true,
      choiceMode: true,
      choicesOpenAt: true,
      choicesCloseAt: true,
    },
  },
} as const;

/** A session with its slot, room and conference. */
export type SessionFacts = NonNullable<Awaited<ReturnType<typeof findBreakoutSession>>>;

/** A breakout session of a released conference, or null. */
export function findBreakoutSession(tx: Transaction, sessionId: string) {
  return tx.session.findFirst({
    where: {
      id: sessionId,
      slot: { kind: "breakout" },
      conference: { releasedAt: { not: null } },
    },
    select: sessionFacts,
  });
}

/** Whose place it is, for use in a `select`. */
export const holderFacts = { id: true, personId: true, fullName: true, email: true } as const;

/** Whose place it is. */
export type Holder = { id: string; personId: string; fullName: string; email: string };

/** A place somebody holds, with its session. */
export type HeldPlace = Awaited<ReturnType<typeof listHeldPlaces>>[number];

/** The places that somebody holds in a conference, in the order of time. */
export function listHeldPlaces(tx: Transaction, registrationId: string) {
  return tx.place.findMany({
    where: { registrationId, state: { in: ["held", "offered"] } },
    orderBy: { slot: { startsAt: "asc" } },
    select: { id: true, sequence: true, session: { select: sessionFacts } },
  });
}

/**
 * Gives somebody a place and tells them. The database counts: with its limit `session_capacity` it refuses the place that
 * would be one too many. The row of an earlier place in the session is used again, so that its calendar entry goes on.
 *
 * @param insteadOf the session whose place was given up for this one
 */
export async function holdPlace(
  tx: Transaction,
  actor: Actor,
  change: { holder: Holder; session: SessionFacts; insteadOf: SessionFacts | undefined },
  now: Date,
): Promise<void> {
  const { holder, session, insteadOf } = change;
  const held = { slotId: session.slotId, topic: session.topic, state: "held", since: now };
  const place = await tx.place.upsert({
    where: { registrationId_sessionId: { registrationId: holder.id, sessionId: session.id } },
    create: {
      ...held,
      conferenceId: session.conference.id,
      registrationId: holder.id,
      sessionId: session.id,
    },
    update: { ...held, sequence: { increment: 1 } },
    select: { id: true, sequence: true, since: true },
  });
  const words = placeTakenLetter({
    ...factsForLetter(holder, session),
    insteadOf: insteadOf && inLetter(insteadOf),
    stepFree: session.room?.stepFree ?? false,
    hearingLoop: session.room?.hearingLoop ?? false,
    closesAt: session.conference.choicesCloseAt,
  });
  await report(tx, actor, { holder, session, place, taken: true, words }, now);
}

/**
 * Takes a place from somebody and tells them.
 *
 * @param instead the session that they take a place in at the same moment
 */
export async function giveUpPlace(
  tx: Transaction,
  actor: Actor,
  change: { holder: Holder; held: HeldPlace; instead: SessionFacts | undefined },
  now: Date,
): Promise<void> {
  const { holder, held, instead } = change;
  const { session } = held;
  const place = await tx.place.update({
    where: { id: held.id },
    data: { state: "released", since: now, sequence: { increment: 1 } },
    select: { id: true, sequence: true, since: true },
  });
  const words = placeGivenUpLetter({
    ...factsForLetter(holder, session),
    instead: instead && inLetter(instead),
  });
  await report(tx, actor, { holder, session, place, taken: false, words }, now);
}

function factsForLetter(holder: Holder, session: SessionFacts) {
  const { name, venue, timeZone } = session.conference;
  return {
    fullName: holder.fullName,
    conferenceName: name,
    venue,
    timeZone,
    session: inLetter(session),
    choicesUrl: `${env().baseUrl}${paths.myChoices()}`,
  };
}

function inLetter({ title, slot, room }: SessionFacts): SessionInLetter {
  return { title, ...slot, room: room?.name ?? "" };
}

type Change = {
  holder: Holder;
  session: SessionFacts;
  place: { id: string; sequence: number; since: Date };
  taken: boolean;
  words: { subject: string; text: string };
};

/** Mail programs act on one calendar part a letter: so each letter carries one, of one entry, with one method. */
async function report(tx: Transaction, actor: Actor, change: Change, now: Date): Promise<void> {
  const { holder, session, place, taken, words } = change;
  const { conference } = session;
  const kind = taken ? "place-taken" : "place-given-up";
  await recordAudit(
    tx,
    actor,
    {
      action: kind,
      subjectKind: "registration",
      subjectId: holder.id,
      conferenceId: conference.id,
      facts: { placeId: place.id, sessionId: session.id, title: session.title },
    },
    now,
  );
  const entry = {
    event: placeEvent(session, place, env().baseUrl),
    organiser: organiserOf(conference, env().mailFrom),
    attendee: { name: holder.fullName, email: holder.email },
  };
  const method = taken ? "REQUEST" : "CANCEL";
  await writeLetter(
    tx,
    {
      to: holder.email,
      personId: holder.personId,
      conferenceId: conference.id,
      kind,
      ...words,
      onceKey: `place:${place.id}:${place.sequence}`,
      attachments: [
        {
          fileName: taken ? "invitation.ics" : "cancellation.ics",
          mediaType: `text/calendar; method=${method}; charset=utf-8`,
          content: taken ? invitation(entry) : cancellation(entry),
        },
      ],
    },
    now,
  );
}

// Places in the database: what is asked of them before a choice, and the two changes a choice makes.
import type { SessionRevision } from "~/domain/announcing/calendar/session-event";
import { choiceMode } from "~/domain/announcing/conferences/conferences";
import type { Filled } from "~/domain/announcing/programme/programme";
import type { Step } from "~/domain/ground/audit/step";
import { read, type Transaction } from "~/platform/db.server";
import type { Choosable } from "./choices";
import { heldStates } from "./places";

const choosableFacts = {
  id: true,
  title: true,
  topic: true,
  slotId: true,
  slot: { select: { startsAt: true, endsAt: true } },
} as const;

/** What the rules, and then letters and calendars, say of a session. */
const sessionFacts = {
  ...choosableFacts,
  slug: true,
  room: { select: { name: true, stepFree: true, hearingLoop: true } },
} as const;

const conferenceFacts = {
  id: true,
  slug: true,
  name: true,
  venue: true,
  timeZone: true,
  contactEmail: true,
  startsOn: true,
  choiceMode: true,
  choicesOpenAt: true,
  choicesCloseAt: true,
} as const;

const holderFacts = { id: true, state: true, personId: true, fullName: true, email: true } as const;

/** A breakout session of a released conference with what decides about a place in it, or null. */
export async function findChoosable(tx: Transaction, sessionId: string) {
  const found = await tx.session.findFirst({
    where: {
      id: sessionId,
      slot: { kind: "breakout" },
      conference: { releasedAt: { not: null } },
    },
    select: { ...sessionFacts, capacity: true, conference: { select: conferenceFacts } },
  });
  if (!found) return null;
  const { conference, ...session } = choosable(found);
  const mode = choiceMode(conference.choiceMode);
  return { ...session, conference: { ...conference, choiceMode: mode } };
}

/** A session's times beside its other facts, as the rules take them. */
function choosable<T extends { slot: { startsAt: Date; endsAt: Date } }>({
  slot,
  ...session
}: T): Omit<T, "slot"> & { startsAt: Date; endsAt: Date } {
  return { ...session, startsAt: slot.startsAt, endsAt: slot.endsAt };
}

/** The breakout sessions on a topic with how full they are, in the order of time. */
export async function listOnTopic(
  conferenceId: string,
  topic: string,
): Promise<(Choosable & Filled)[]> {
  const sessions = await read.session.findMany({
    where: { conferenceId, topic, slot: { kind: "breakout" } },
    orderBy: { slot: { startsAt: "asc" } },
    select: { ...choosableFacts, capacity: true, placesHeld: true },
  });
  return sessions.map(choosable);
}

/**
 * Somebody's registration for the conference of a session, with the places that matter for a place in it: the one there is
 * or was in this very session, and those held that are in its slot, on its topic or at its time. Null without a
 * registration.
 */
export async function findHolder(
  tx: Transaction,
  session: Choosable & { conference: { id: string } },
  personId: string,
) {
  const { id, slotId, topic, startsAt, endsAt } = session;
  const sameTime = { slot: { startsAt: { lt: endsAt }, endsAt: { gt: startsAt } } };
  const inTheWay = [{ slotId }, sameTime, ...(topic === null ? [] : [{ topic }])];
  const holder = await tx.registration.findUnique({
    where: { conferenceId_personId: { conferenceId: session.conference.id, personId } },
    select: {
      ...holderFacts,
      places: {
        where: { OR: [{ sessionId: id }, { state: { in: heldStates }, OR: inTheWay }] },
        orderBy: { slot: { startsAt: "asc" } },
        select: { id: true, state: true, session: { select: sessionFacts } },
      },
    },
  });
  return holder && { ...holder, places: holder.places.map(withTimes) };
}

/** A registration with every place that it holds, in the order of time; null for an unknown one. */
export async function findHolderOfAll(tx: Transaction, registrationId: string) {
  const holder = await tx.registration.findUnique({
    where: { id: registrationId },
    select: {
      ...holderFacts,
      conference: { select: conferenceFacts },
      places: {
        where: { state: { in: heldStates } },
        orderBy: { slot: { startsAt: "asc" } },
        select: { id: true, session: { select: sessionFacts } },
      },
    },
  });
  return holder && { ...holder, places: holder.places.map(withTimes) };
}

function withTimes<S extends { slot: { startsAt: Date; endsAt: Date } }, P extends { session: S }>(
  place: P,
) {
  return { ...place, session: choosable(place.session) };
}

/** A place as its row says after a change: what a calendar needs to know of it. */
export type ChangedPlace = {
  id: string;
  sequence: number;
  since: Date;
  calendarUid: string | null;
  session: SessionRevision;
};

const changed = {
  id: true,
  sequence: true,
  since: true,
  calendarUid: true,
  session: { select: { id: true, revision: true, revisedAt: true } },
} as const;

/**
 * Marks a place as held. The database counts: with its limit `session_capacity` it refuses the place that would be one
 * too many. The row of an earlier place in the session is used again, so that its calendar entry goes on.
 *
 * @param place `earlierId` is the row of the earlier place, where there is one
 */
export function holdPlace(
  { tx, now }: Pick<Step, "tx" | "now">,
  place: {
    earlierId: string | undefined;
    registrationId: string;
    conferenceId: string;
    sessionId: string;
    slotId: string;
    topic: string | null;
  },
): Promise<ChangedPlace> {
  const { earlierId, ...row } = place;
  if (earlierId === undefined)
    return tx.place.create({ data: { ...row, state: "held", since: now }, select: changed });
  return tx.place.update({
    where: { id: earlierId },
    data: { ...row, state: "held", since: now, sequence: { increment: 1 } },
    select: changed,
  });
}

/** Marks a place as given up. */
export function freePlace(
  { tx, now }: Pick<Step, "tx" | "now">,
  placeId: string,
): Promise<ChangedPlace> {
  return tx.place.update({
    where: { id: placeId },
    data: { state: "released", since: now, sequence: { increment: 1 } },
    select: changed,
  });
}

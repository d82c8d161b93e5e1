// Places in the database: what is asked of them before a choice, and the two changes a choice makes.
import type { Filled } from "~/domain/announcing/programme/programme";
import { read, type Transaction } from "~/platform/db.server";
import type { Choosable } from "./choices";

const choosableFacts = {
  id: true,
  title: true,
  topic: true,
  slotId: true,
  slot: { select: { startsAt: true, endsAt: true } },
} as const;

/** The states in which a place counts and is somebody's. */
export const heldStates = ["held", "offered"];

/** A breakout session of a released conference with what decides about a place in it, or null. */
export async function findChoosable(tx: Transaction, sessionId: string) {
  const found = await tx.session.findFirst({
    where: {
      id: sessionId,
      slot: { kind: "breakout" },
      conference: { releasedAt: { not: null } },
    },
    select: {
      ...choosableFacts,
      capacity: true,
      conference: {
        select: {
          id: true,
          timeZone: true,
          startsOn: true,
          choiceMode: true,
          choicesOpenAt: true,
          choicesCloseAt: true,
        },
      },
    },
  });
  return found && choosable(found);
}

/** A session's times beside its other facts, as the rules take them. */
export function choosable<T extends { slot: { startsAt: Date; endsAt: Date } }>({
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
export function findHolder(
  tx: Transaction,
  session: Choosable & { conference: { id: string } },
  personId: string,
) {
  const { id, slotId, topic, startsAt, endsAt } = session;
  const sameTime = { slot: { startsAt: { lt: endsAt }, endsAt: { gt: startsAt } } };
  const inTheWay = [{ slotId }, sameTime, ...(topic === null ? [] : [{ topic }])];
  return tx.registration.findUnique({
    where: { conferenceId_personId: { conferenceId: session.conference.id, personId } },
    select: {
      id: true,
      state: true,
      places: {
        where: { OR: [{ sessionId: id }, { state: { in: heldStates }, OR: inTheWay }] },
        orderBy: { slot: { startsAt: "asc" } },
        select: { id: true, state: true, session: { select: choosableFacts } },
      },
    },
  });
}

/** A place as its row says after a change: what a calendar needs to know of it. */
export type ChangedPlace = { id: string; sequence: number; since: Date };

const changed = { id: true, sequence: true, since: true } as const;

/**
 * Marks a place as held. The database counts: with its limit `session_capacity` it refuses the place that would be one
 * too many. The row of an earlier place in the session is used again, so that its calendar entry goes on.
 *
 * @param earlierId the row of the earlier place, where there is one
 */
export function holdPlace(
  tx: Transaction,
  place: {
    earlierId: string | undefined;
    registrationId: string;
    conferenceId: string;
    sessionId: string;
    slotId: string;
    topic: string | null;
  },
  now: Date,
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
export function freePlace(tx: Transaction, placeId: string, now: Date): Promise<ChangedPlace> {
  return tx.place.update({
    where: { id: placeId },
    data: { state: "released", since: now, sequence: { increment: 1 } },
    select: changed,
  });
}

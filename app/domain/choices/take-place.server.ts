// Taking a place: now if there is one, as a swap where one is held in the slot, and never losing the old place without the new.
import { brokeLimit, command, isDuplicate, read, type Transaction } from "~/platform/db.server";
import type { Actor } from "../audit/actor";
import { DomainError } from "../problem";
import { type Choosable, choicesWindow, fullSentence, obstacleTo } from "./choices";
import {
  findBreakoutSession,
  giveUpPlace,
  type Holder,
  holderFacts,
  holdPlace,
  listHeldPlaces,
  type SessionFacts,
} from "./places.server";

/** The form field beside which a refusal stands. */
const FIELD = "sessionId";

/**
 * Takes a place in a session for the signed-in delegate. A place that they hold in the same slot is given up in the same
 * transaction: both happen or neither. Taking the place one already holds changes nothing.
 *
 * @throws DomainError `not-found` for what is not a breakout session of a released conference; `forbidden` without an
 * approved registration; `closed`, `conflict` (a clash or a repeated topic) or `full` with a sentence that says what is in
 * the way
 */
export async function takePlace(
  actor: Actor,
  input: { sessionId: string },
  now: Date,
): Promise<void> {
  try {
    await command((tx) => take(tx, actor, input.sessionId, now));
  } catch (error) {
    if (brokeLimit(error, "session_capacity")) throw await fullRefusal(input.sessionId, now);
    if (isDuplicate(error)) {
      throw new DomainError(
        "conflict",
        "You already have a place at that time or on that topic.",
        FIELD,
      );
    }
    throw error;
  }
}

async function take(tx: Transaction, actor: Actor, sessionId: string, now: Date): Promise<void> {
  const session = await findBreakoutSession(tx, sessionId);
  if (!session) throw new DomainError("not-found", "There is no such session.");
  const holder = await findHolder(tx, actor, session.conference.id);
  const places = await listHeldPlaces(tx, holder.id);
  if (places.some((place) => place.session.id === session.id)) return;
  demandOpen(session, now);
  const held = places.map((place) => choosable(place.session));
  const obstacle = obstacleTo(choosable(session), held, session.conference.timeZone);
  if (obstacle) throw new DomainError("conflict", obstacle, FIELD);
  const before = places.find((place) => place.session.slotId === session.slotId);
  // The old place goes first, because one delegate cannot hold two in one slot. If the new one is refused, both stay as they were.
  if (before) await giveUpPlace(tx, actor, { holder, held: before, instead: session }, now);
  await holdPlace(tx, actor, { holder, session, insteadOf: before?.session }, now);
}

async function findHolder(tx: Transaction, actor: Actor, conferenceId: string): Promise<Holder> {
  const registration =
    actor.personId === null
      ? null
      : await tx.registration.findFirst({
          where: { conferenceId, personId: actor.personId, state: "approved" },
          select: holderFacts,
        });
  if (registration) return registration;
  throw new DomainError(
    "forbidden",
    "You can choose sessions once your registration is approved.",
    FIELD,
  );
}

function demandOpen(session: SessionFacts, now: Date): void {
  const window = choicesWindow(session.conference, now);
  if (!window.open) throw new DomainError("closed", window.sentence, FIELD);
  if (now >= session.slot.startsAt)
    throw new DomainError("closed", `‘${session.title}’ has started.`, FIELD);
  if (session.capacity === null) {
    throw new DomainError(
      "conflict",
      `You do not need a place in ‘${session.title}’. You can walk in.`,
      FIELD,
    );
  }
}

function choosable({
  slot,
  ...session
}: Omit<Choosable, "startsAt" | "endsAt"> & {
  slot: { startsAt: Date; endsAt: Date };
}): Choosable {
  return { ...session, startsAt: slot.startsAt, endsAt: slot.endsAt };
}

/** The refusal of a full session; it names the repeats that have places left now. */
async function fullRefusal(sessionId: string, now: Date): Promise<DomainError> {
  const facts = {
    id: true,
    title: true,
    topic: true,
    slotId: true,
    slot: { select: { startsAt: true, endsAt: true } },
  } as const;
  const session = await read.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { ...facts, conference: { select: { id: true, timeZone: true } } },
  });
  const repeats = await read.session.findMany({
    where: {
      conferenceId: session.conference.id,
      topic: session.topic ?? "",
      id: { not: sessionId },
      slot: { kind: "breakout", startsAt: { gt: now } },
      placesHeld: { lt: read.session.fields.capacity },
    },
    orderBy: { slot: { startsAt: "asc" } },
    select: facts,
  });
  const sentence = fullSentence(
    choosable(session),
    repeats.map(choosable),
    session.conference.timeZone,
  );
  return new DomainError("full", sentence, FIELD);
}

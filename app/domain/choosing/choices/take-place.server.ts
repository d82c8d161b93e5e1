// Taking a place: now if there is one, as a swap where one is held in the slot, and never losing the old place without the new.

import type { Actor } from "~/domain/ground/audit/actor";
import { DomainError } from "~/domain/problem";
import { brokeLimit, command, isDuplicate, type Transaction } from "~/platform/db.server";
import { choicesWindow, fullSentence, obstacleTo, openRepeats, startedSentence } from "./choices";
import {
  choosable,
  findChoosable,
  findHolder,
  freePlace,
  heldStates,
  holdPlace,
  listOnTopic,
} from "./places.server";
import { reportGivenUp, reportTaken } from "./report-place.server";

/** The form field beside which a refusal stands. */
const fieldName = "sessionId";

type Session = NonNullable<Awaited<ReturnType<typeof findChoosable>>>;

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
  let session: Session | undefined;
  try {
    await command(async (tx) => {
      session = (await findChoosable(tx, input.sessionId)) ?? undefined;
      if (!session) throw new DomainError("not-found", "There is no such session.");
      await take(tx, actor, session, now);
    });
  } catch (error) {
    if (session && brokeLimit(error, "session_capacity")) throw await fullRefusal(session, now);
    if (!isDuplicate(error)) throw error;
    const sentence = "You already have a place at that time or on that topic.";
    throw new DomainError("conflict", sentence, fieldName);
  }
}

async function take(tx: Transaction, actor: Actor, session: Session, now: Date): Promise<void> {
  const conferenceId = session.conference.id;
  const holder = actor.personId === null ? null : await findHolder(tx, session, actor.personId);
  if (holder?.state !== "approved") {
    const sentence = "You can choose sessions once your registration is approved.";
    throw new DomainError("forbidden", sentence, fieldName);
  }
  const held = holder.places.filter((place) => heldStates.includes(place.state));
  if (held.some((place) => place.session.id === session.id)) return;
  demandOpen(session, now);
  const sessions = held.map((place) => choosable(place.session));
  const obstacle = obstacleTo(session, sessions, session.conference.timeZone);
  if (obstacle) throw new DomainError("conflict", obstacle, fieldName);

  // The old place goes first, because a delegate cannot hold two in one slot. Where the new one is refused, both stay as they were.
  const old = held.find((place) => place.session.slotId === session.slotId);
  const freed = old && (await freePlace(tx, old.id, now));
  const { id: sessionId, slotId, topic } = session;
  const earlierId = holder.places.find((place) => place.session.id === sessionId)?.id;
  const row = { earlierId, registrationId: holder.id, conferenceId, sessionId, slotId, topic };
  const taken = await holdPlace(tx, row, now);

  const change = { registrationId: holder.id };
  if (freed) {
    const swap = { place: freed, sessionId: old.session.id, swappedWith: sessionId };
    await reportGivenUp(tx, actor, { ...change, ...swap }, now);
  }
  const swappedWith = old?.session.id;
  await reportTaken(tx, actor, { ...change, place: taken, sessionId, swappedWith }, now);
}

function demandOpen(session: Session, now: Date): void {
  const window = choicesWindow(session.conference, now);
  // The page shows no sessions then for the sentence to stand beside.
  if (!window.open) throw new DomainError("closed", window.sentence);
  const started = startedSentence(session, now);
  if (started) throw new DomainError("closed", started, fieldName);
  if (session.capacity !== null) return;
  const sentence = `You do not need a place in ‘${session.title}’. You can walk in.`;
  throw new DomainError("conflict", sentence, fieldName);
}

/** The refusal of a full session; it names the repeats that have places left now. */
async function fullRefusal(session: Session, now: Date): Promise<DomainError> {
  const { topic, conference } = session;
  const sessions = topic === null ? [] : await listOnTopic(conference.id, topic);
  const repeats = openRepeats(session, sessions, now);
  return new DomainError("full", fullSentence(session, repeats, conference.timeZone), fieldName);
}

// Taking a place: now if there is one, as a swap where one is held in the slot, and never losing the old place without the new.

import { listTalks } from "~/domain/announcing/programme/talks.server";
import type { Actor } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { comes } from "~/domain/joining/registration/registration";
import { DomainError } from "~/domain/problem";
import { brokeLimit, command, isDuplicate } from "~/platform/db.server";
import { choicesWindow, choosingOnceApproved } from "./choices";
import { fullSentence, obstacleTo, openRepeats, startedSentence } from "./obstacles";
import { isHeld } from "./places";
import { findChoosable, findHolder, freePlace, holdPlace, listOnTopic } from "./places.server";
import { reportGivenUp, reportTaken } from "./report-place.server";

/** The form field beside which a refusal stands. */
const field = "sessionId";

type Session = NonNullable<Awaited<ReturnType<typeof findChoosable>>>;

/**
 * Takes a place in a session for the signed-in delegate. A place that they hold in the same slot is given up in the same
 * transaction: both happen or neither. Taking the place one already holds changes nothing.
 *
 * @throws DomainError `not-found` for what is not a breakout session of a released conference; `forbidden` without an
 * approved registration; `closed`, `conflict` (a clash with a place or a talk, or a repeated topic) or `full` with a sentence that says what is in
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
      await placeDelegate({ tx, actor, now }, session);
    });
  } catch (error) {
    if (session && brokeLimit(error, "session_capacity")) throw await fullRefusal(session, now);
    if (!isDuplicate(error) && !brokeLimit(error, "place_beside_talk")) throw error;
    const sentence = "You already have a place, or speak, at that time or on that topic.";
    throw new DomainError("conflict", sentence, field);
  }
}

async function placeDelegate(step: Step, session: Session): Promise<void> {
  const { tx, actor, now } = step;
  const { conference } = session;
  const holder = actor.personId === null ? null : await findHolder(tx, session, actor.personId);
  if (!holder || !comes(holder.state))
    throw new DomainError("forbidden", choosingOnceApproved, field);
  const held = holder.places.filter((place) => isHeld(place.state));
  if (held.some((place) => place.session.id === session.id)) return;
  demandOpen(session, now);
  const talks = await listTalks({ ...holder, conferenceId: conference.id }, tx);
  const own = { held: held.map((place) => place.session), talks };
  const obstacle = obstacleTo(session, own, conference.timeZone);
  if (obstacle) throw new DomainError("conflict", obstacle, field);

  // The old place goes first, because a delegate cannot hold two in one slot. Where the new one is refused, both stay as they were.
  const old = held.find((place) => place.session.slotId === session.slotId);
  const freed = old && (await freePlace(step, old.id));
  const { id: sessionId, slotId, topic } = session;
  const earlierId = holder.places.find((place) => place.session.id === sessionId)?.id;
  const row = { registrationId: holder.id, conferenceId: conference.id, sessionId, slotId, topic };
  const place = await holdPlace(step, { earlierId, ...row });

  if (freed) {
    const swap = { place: freed, session: old.session, swappedWith: session };
    await reportGivenUp(step, { holder, conference, ...swap });
  }
  await reportTaken(step, { holder, conference, place, session, swappedWith: old?.session });
}

function demandOpen(session: Session, now: Date): void {
  const window = choicesWindow(session.conference, now);
  // The page shows no sessions then for the sentence to stand beside.
  if (!window.open) throw new DomainError("closed", window.sentence);
  const started = startedSentence(session, now);
  if (started) throw new DomainError("closed", started, field);
  if (session.capacity !== null) return;
  const sentence = `You do not need a place in ‘${session.title}’. You can walk in.`;
  throw new DomainError("conflict", sentence, field);
}

/** The refusal of a full session; it names the repeats that have places left now. */
async function fullRefusal(session: Session, now: Date): Promise<DomainError> {
  const { topic, conference } = session;
  const sessions = topic === null ? [] : await listOnTopic(conference.id, topic);
  const repeats = openRepeats(session, sessions, now);
  return new DomainError("full", fullSentence(session, repeats, conference.timeZone), field);
}

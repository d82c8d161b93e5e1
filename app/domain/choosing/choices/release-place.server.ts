// Giving up places: one by choice, or all of them with the registration.

import type { Actor } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";
import { choicesWindow } from "./choices";
import { isHeld } from "./places";
import { findChoosable, findHolder, findHolderOfAll, freePlace } from "./places.server";
import { reportGivenUp } from "./report-place.server";

/**
 * Gives up the signed-in delegate's place in a session. Giving up a place that one does not hold changes nothing.
 *
 * @throws DomainError `not-found` for an unknown session or without a registration for its conference; `closed` when
 * choices can no longer be changed
 */
export function releasePlace(actor: Actor, input: { sessionId: string }, now: Date): Promise<void> {
  return command(async (tx) => {
    const step = { tx, actor, now };
    const session = await findChoosable(tx, input.sessionId);
    const holder =
      session && actor.personId !== null && (await findHolder(tx, session, actor.personId));
    if (!holder) throw new DomainError("not-found", "There is no such session.");
    const held = holder.places.find(
      (place) => place.session.id === session.id && isHeld(place.state),
    );
    if (!held) return;
    const { conference } = session;
    const window = choicesWindow(conference, now);
    if (!window.open) throw new DomainError("closed", window.sentence);
    const place = await freePlace(step, held.id);
    await reportGivenUp(step, { holder, conference, place, session });
  });
}

/**
 * Gives up every place of a registration, inside the command that withdraws or declines it. The delegate gets a
 * cancellation for each that a calendar may have. Without places it does nothing.
 *
 * @param because the sentence that says why, which a letter of that command says as well
 */
export async function releaseAllPlaces(
  step: Step,
  registrationId: string,
  because: string,
): Promise<void> {
  const holder = await findHolderOfAll(step.tx, registrationId);
  if (!holder) return;
  const { conference, places } = holder;
  for (const { id, session } of places) {
    const place = await freePlace(step, id);
    const change = { holder, conference, place, session, because };
    await reportGivenUp(step, { ...change, toldAnyway: true });
  }
}

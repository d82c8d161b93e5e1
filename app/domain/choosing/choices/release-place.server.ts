// Giving up places: one by choice, or all of them with the registration.

import type { Actor } from "~/domain/ground/audit/actor";
import { DomainError } from "~/domain/problem";
import { command, type Transaction } from "~/platform/db.server";
import { choicesWindow } from "./choices";
import { heldStates, isHeld } from "./places";
import { findChoosable, findHolder, freePlace } from "./places.server";
import { reportGivenUp } from "./report-place.server";

/**
 * Gives up the signed-in delegate's place in a session. Giving up a place that one does not hold changes nothing.
 *
 * @throws DomainError `not-found` for an unknown session or without a registration for its conference; `closed` when
 * choices can no longer be changed
 */
export function releasePlace(actor: Actor, input: { sessionId: string }, now: Date): Promise<void> {
  return command(async (tx) => {
    const session = await findChoosable(tx, input.sessionId);
    const holder =
      session && actor.personId !== null && (await findHolder(tx, session, actor.personId));
    if (!holder) throw new DomainError("not-found", "There is no such session.");
    const held = holder.places.find(
      (place) => place.session.id === session.id && isHeld(place.state),
    );
    if (!held) return;
    const window = choicesWindow(session.conference, now);
    if (!window.open) throw new DomainError("closed", window.sentence);
    const place = await freePlace(tx, held.id, now);
    const change = { registrationId: holder.id, place, sessionId: session.id };
    await reportGivenUp(tx, actor, change, now);
  });
}

/**
 * Gives up every place of a registration, inside the command that withdraws or declines it. The delegate gets a
 * cancellation for each. Without places it does nothing.
 */
export async function releaseAllPlaces(
  tx: Transaction,
  actor: Actor,
  registrationId: string,
  now: Date,
): Promise<void> {
  const places = await tx.place.findMany({
    where: { registrationId, state: { in: heldStates } },
    orderBy: { slot: { startsAt: "asc" } },
    select: { id: true, sessionId: true },
  });
  for (const { id, sessionId } of places) {
    const place = await freePlace(tx, id, now);
    await reportGivenUp(tx, actor, { registrationId, place, sessionId }, now);
  }
}

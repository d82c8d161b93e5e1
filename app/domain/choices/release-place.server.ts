// Giving up places: one by choice, or all of them with the registration.
import { command, type Transaction } from "~/platform/db.server";
import type { Actor } from "../audit/actor";
import { DomainError } from "../problem";
import { choicesWindow } from "./choices";
import { findBreakoutSession, giveUpPlace, holderFacts, listHeldPlaces } from "./places.server";

/**
 * Gives up the signed-in delegate's place in a session. Giving up a place that one does not hold changes nothing.
 *
 * @throws DomainError `not-found` for an unknown session or without a registration for its conference; `closed` when
 * choices can no longer be changed
 */
export function releasePlace(actor: Actor, input: { sessionId: string }, now: Date): Promise<void> {
  return command(async (tx) => {
    const session = await findBreakoutSession(tx, input.sessionId);
    const holder =
      session &&
      actor.personId !== null &&
      (await tx.registration.findFirst({
        where: { conferenceId: session.conference.id, personId: actor.personId },
        select: holderFacts,
      }));
    if (!holder) throw new DomainError("not-found", "There is no such session.");
    const places = await listHeldPlaces(tx, holder.id);
    const held = places.find((place) => place.session.id === session.id);
    if (!held) return;
    const window = choicesWindow(session.conference, now);
    if (!window.open) throw new DomainError("closed", window.sentence, "sessionId");
    await giveUpPlace(tx, actor, { holder, held, instead: undefined }, now);
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
  const holder = await tx.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: holderFacts,
  });
  for (const held of await listHeldPlaces(tx, registrationId))
    await giveUpPlace(tx, actor, { holder, held, instead: undefined }, now);
}

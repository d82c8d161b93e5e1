// What follows when somebody leaves a conference, whoever decided it: everything they held there is free for others.

import { releaseAllPlaces } from "~/domain/choosing/choices/release-place.server";
import type { Step } from "~/domain/ground/audit/step";
import { passPlacesOn } from "~/domain/joining/admission/waiting-list.server";
import { voidTicket } from "~/domain/joining/tickets/tickets.server";

/**
 * Ends the ticket, frees every place in a session with its letter, and offers the place at the conference to the next in
 * line, inside the command that has withdrawn or declined the registration.
 *
 * @param because the sentence of that command's letter that says why, for the letters about places
 */
export async function leaveConference(
  step: Step,
  registration: { id: string; conferenceId: string },
  because: string,
): Promise<void> {
  await voidTicket(step, registration);
  await leaveSessions(step, registration, because);
  await passPlacesOn(step, registration.conferenceId);
}

/** Frees every place in a session, inside the command after which their holder has no place at the conference. */
export function leaveSessions(
  step: Step,
  registration: { id: string },
  because: string,
): Promise<void> {
  return releaseAllPlaces(step, registration.id, because);
}

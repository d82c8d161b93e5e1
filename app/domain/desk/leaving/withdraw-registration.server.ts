// Withdrawing: the delegate gives the place back, and it goes to the next in line.

import type { AlsoRelease } from "~/domain/desk/vetting/vet-registration.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { passPlacesOn } from "~/domain/joining/admission/waiting-list.server";
import { mayBecome, type RegistrationState } from "~/domain/joining/registration/registration";
import { withdrawnLetter } from "~/domain/joining/registration/registration-letters";
import { note, tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { voidTicket } from "~/domain/joining/tickets/tickets.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";

/**
 * Withdraws one's own registration: the ticket ends, the places in sessions become free, and the place at the conference
 * is offered to the next in line. Withdrawing twice is withdrawing once.
 *
 * @param also frees the places in sessions in the same transaction
 * @throws DomainError `not-found` for somebody else's registration, `conflict` for one that was never sent or was declined
 */
export function withdrawRegistration(
  actor: Actor & { personId: string },
  input: { registrationId: string },
  now: Date,
  also: AlsoRelease,
): Promise<void> {
  return command(async (tx) => {
    const registration = await tx.registration.findFirst({
      where: { id: input.registrationId, personId: actor.personId },
      select: {
        id: true,
        conferenceId: true,
        state: true,
        conference: { select: { slug: true } },
      },
    });
    if (!registration) throw new DomainError("not-found", "There is no registration here.");
    if (registration.state === "withdrawn") return;
    if (!mayBecome(registration.state as RegistrationState, "withdrawn"))
      throw new DomainError("conflict", "This registration cannot be withdrawn.");
    await tx.registration.update({
      where: { id: registration.id },
      data: {
        state: "withdrawn",
        waitingSince: null,
        offeredUntil: null,
        version: { increment: 1 },
      },
    });
    await note(
      tx,
      actor,
      registration,
      "registration-withdrawn",
      { before: registration.state },
      now,
    );
    await voidTicket(tx, actor, registration.id, now);
    await also({ tx, actor, now }, registration.id);
    await tellDelegate(
      tx,
      registration.id,
      "registration-withdrawn",
      (letter) =>
        withdrawnLetter({
          ...letter,
          link: addressOf(paths.register(registration.conference.slug)),
        }),
      now,
    );
    await passPlacesOn(tx, registration.conferenceId, now);
  });
}

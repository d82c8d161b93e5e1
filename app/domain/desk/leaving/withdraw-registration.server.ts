// Withdrawing: the delegate gives the place back, and it goes to the next in line.

import type { Actor } from "~/domain/ground/audit/actor";
import { become } from "~/domain/joining/registration/change-state.server";
import { withdrawnLetter } from "~/domain/joining/registration/letters/changing";
import { tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { leaveConference } from "./leave-conference.server";

/**
 * Withdraws one's own registration: the ticket ends, the places in sessions become free, and the place at the conference
 * is offered to the next in line. Withdrawing twice is withdrawing once.
 *
 * @throws DomainError `not-found` for somebody else's registration, `conflict` for one that was never sent or was declined
 */
export function withdrawRegistration(
  actor: Actor & { personId: string },
  input: { registrationId: string },
  now: Date,
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
    const step = { tx, actor, now };
    await become(step, registration, "withdrawn", {
      action: "registration-withdrawn",
      refusal: "This registration cannot be withdrawn.",
    });
    await leaveConference(step, registration, "You have withdrawn your registration.");
    const link = addressOf(paths.register(registration.conference.slug));
    await tellDelegate(step, registration.id, "registration-withdrawn", (letter) =>
      withdrawnLetter({ ...letter, link }),
    );
  });
}

// Declining: the organiser says no, and why.

import { momentColumns, takesRegistrations } from "~/domain/announcing/conferences/conferences";
import { leaveConference } from "~/domain/desk/leaving/leave-conference.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { become } from "~/domain/joining/registration/change-state.server";
import { declinedLetter } from "~/domain/joining/registration/letters/deciding";
import { tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";

/**
 * Declines a registration with a reason that its letter gives. Somebody approved loses their ticket and every place, and
 * the place at the conference goes to the next in line. Declining twice is declining once.
 *
 * @throws DomainError `forbidden`, `not-found`, `conflict` when it changed since the organiser looked
 */
export function declineRegistration(
  actor: Actor,
  input: { slug: string; id: string; version: number; reason: string },
  now: Date,
): Promise<void> {
  demand(actor, "vet-registrations");
  return command(async (tx) => {
    const registration = await tx.registration.findFirst({
      where: { id: input.id, conference: { slug: input.slug } },
      select: {
        id: true,
        conferenceId: true,
        state: true,
        version: true,
        conference: { select: momentColumns },
      },
    });
    if (!registration) throw new DomainError("not-found", "There is no registration here.");
    if (registration.state === "declined") return;
    if (registration.version !== input.version) throw changedMeanwhile();
    const step = { tx, actor, now };
    // The reason stands in the registration and beside the trail, and is forgotten with them; the trail only grows.
    await become(step, registration, "declined", {
      action: "registration-declined",
      typed: [{ what: "Reason", typed: { before: "None given", after: input.reason } }],
      refusal: "This registration cannot be declined now.",
      decidedAt: now,
      decidedBy: actor.personId,
      declineReason: input.reason,
    });
    await leaveConference(step, registration, "We cannot offer you a place at the conference.");
    const open = takesRegistrations(registration.conference, now);
    const link = open ? addressOf(paths.signIn(paths.register(input.slug))) : null;
    await tellDelegate(step, registration.id, "registration-declined", (letter) =>
      declinedLetter({ ...letter, reason: input.reason, link }),
    );
  });
}

/** The refusal of a form that shows what is no longer so. */
function changedMeanwhile(): DomainError {
  return new DomainError(
    "conflict",
    "This registration has changed since you opened the page. Look at it again, then decide.",
  );
}

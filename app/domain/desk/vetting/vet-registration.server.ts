// Vetting: the organiser approves or declines.

import type { Actor } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { admit, passPlacesOn } from "~/domain/joining/admission/waiting-list.server";
import { mayBecome, type RegistrationState } from "~/domain/joining/registration/registration";
import { declinedLetter } from "~/domain/joining/registration/registration-letters";
import { note, tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { voidTicket } from "~/domain/joining/tickets/tickets.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";

/**
 * What else follows when a registration loses its place at the conference, in the same transaction: its places in
 * sessions become free. The noun that owns those places provides it.
 */
export type AlsoRelease = (step: Step, registrationId: string) => Promise<void>;

/** What a vetting command did, by count. `changed` ones had other answers by then and were left for another look. */
export type Vetted = { approved: number; waiting: number; changed: number };

/**
 * Approves registrations, in the order in which they were submitted; those for whom there is no room go on the waiting
 * list. Approving twice is approving once.
 *
 * @param input each registration with the version that the organiser looked at
 * @param also what else is given up by those who fall back on the waiting list
 * @throws DomainError `forbidden`; `not-found` for a registration of another conference
 */
export function approveRegistrations(
  actor: Actor,
  input: { slug: string; chosen: { id: string; version: number }[] },
  now: Date,
  also: AlsoRelease,
): Promise<Vetted> {
  demand(actor, "vet-registrations");
  const versions = new Map(input.chosen.map(({ id, version }) => [id, version]));
  return command(async (tx) => {
    const registrations = await tx.registration.findMany({
      where: { id: { in: [...versions.keys()] }, conference: { slug: input.slug } },
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        conferenceId: true,
        state: true,
        version: true,
        waitingSince: true,
      },
    });
    if (registrations.length < versions.size)
      throw new DomainError("not-found", "There is no registration here.");
    const done: Vetted = { approved: 0, waiting: 0, changed: 0 };
    for (const registration of registrations) {
      if (registration.state === "approved" || registration.state === "waiting") {
        done[registration.state] += 1;
      } else if (
        registration.version !== versions.get(registration.id) ||
        !mayBecome(registration.state as RegistrationState, "approved")
      ) {
        done.changed += 1;
      } else {
        const facts = { before: registration.state };
        const state = await admit(tx, actor, registration, facts, now);
        if (state === "waiting") await also({ tx, actor, now }, registration.id);
        done[state] += 1;
      }
    }
    return done;
  });
}

/**
 * Declines a registration with a reason that its letter gives. Somebody approved loses their ticket and the place goes to
 * the next in line. Declining twice is declining once.
 *
 * @param also frees the places in sessions in the same transaction
 * @throws DomainError `forbidden`, `not-found`, `conflict` when it changed since the organiser looked
 */
export function declineRegistration(
  actor: Actor,
  input: { slug: string; id: string; version: number; reason: string },
  now: Date,
  also: AlsoRelease,
): Promise<void> {
  demand(actor, "vet-registrations");
  return command(async (tx) => {
    const registration = await tx.registration.findFirst({
      where: { id: input.id, conference: { slug: input.slug } },
      select: { id: true, conferenceId: true, state: true, version: true },
    });
    if (!registration) throw new DomainError("not-found", "There is no registration here.");
    if (registration.state === "declined") return;
    if (registration.version !== input.version) throw changedMeanwhile();
    if (!mayBecome(registration.state as RegistrationState, "declined"))
      throw new DomainError("conflict", "This registration cannot be declined now.");
    await tx.registration.update({
      where: { id: registration.id },
      data: {
        state: "declined",
        decidedAt: now,
        decidedBy: actor.personId,
        declineReason: input.reason,
        waitingSince: null,
        offeredUntil: null,
        version: { increment: 1 },
      },
    });
    // The reason stands in the registration and can be forgotten with it; the trail only grows.
    const facts = { before: registration.state };
    await note(tx, actor, registration, "registration-declined", facts, now);
    await voidTicket(tx, actor, registration.id, now);
    await also({ tx, actor, now }, registration.id);
    await tellDelegate(
      tx,
      registration.id,
      "registration-declined",
      (letter) => declinedLetter({ ...letter, reason: input.reason }),
      now,
    );
    await passPlacesOn(tx, registration.conferenceId, now);
  });
}

/** The refusal of a form that shows what is no longer so. */
function changedMeanwhile(): DomainError {
  return new DomainError(
    "conflict",
    "This registration has changed since you opened the page. Look at it again, then decide.",
  );
}

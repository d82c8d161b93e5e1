// Approving: the organiser gives places to those who were vetted, while there is room.

import { leaveSessions } from "~/domain/desk/leaving/leave-conference.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { admit } from "~/domain/joining/admission/admit.server";
import { mayBecome, registrationState } from "~/domain/joining/registration/registration";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";
import type { Vetted } from "./vetted-in-words";

/** Why somebody who is put on the waiting list has no places in sessions any more. */
const nowWaiting = "The conference is full, and you are on its waiting list.";

/**
 * Approves registrations, in the order in which they were submitted; those for whom there is no room go on the waiting
 * list, and lose the places in sessions that they still held. Approving twice is approving once.
 *
 * @param input each registration with the version that the organiser looked at
 * @returns how many were approved, are waiting, or had changed by then and were left for another look
 * @throws DomainError `forbidden`; `not-found` for a registration of another conference
 */
export function approveRegistrations(
  actor: Actor,
  input: { slug: string; chosen: { id: string; version: number }[] },
  now: Date,
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
    const step = { tx, actor, now };
    const done: Vetted = { approved: 0, waiting: 0, changed: 0 };
    for (const registration of registrations) {
      const before = registrationState(registration.state);
      const asSeen = registration.version === versions.get(registration.id);
      if (before === "approved" || before === "waiting") {
        done[before] += 1;
      } else if (!asSeen || !mayBecome(before, "approved")) {
        done.changed += 1;
      } else {
        const state = await admit(step, registration, { before });
        if (state === "waiting") await leaveSessions(step, registration, nowWaiting);
        done[state] += 1;
      }
    }
    return done;
  });
}

// Offers of freed places: taking one up, and ending those whose time is over.

import { type Actor, system } from "~/domain/ground/audit/actor";
import { become } from "~/domain/joining/registration/change-state.server";
import { offerEndedLetter } from "~/domain/joining/registration/letters/deciding";
import { comes, isOffered } from "~/domain/joining/registration/registration";
import { tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { endOffer } from "~/domain/joining/registration/write-registration.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command, read } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { welcome } from "./admit.server";
import { passPlacesOn } from "./waiting-list.server";

/**
 * Takes up the offer of a place: approved, with ticket and letter. Somebody approved already gets the same answer.
 *
 * @throws DomainError `not-found` for somebody else's registration, `closed` when there is no offer any more
 */
export function acceptOffer(
  actor: Actor & { personId: string },
  input: { registrationId: string },
  now: Date,
): Promise<void> {
  return command(async (tx) => {
    const registration = await tx.registration.findFirst({
      where: { id: input.registrationId, personId: actor.personId },
      select: { id: true, conferenceId: true, state: true, offeredUntil: true },
    });
    if (!registration) throw new DomainError("not-found", "There is no registration here.");
    if (comes(registration.state)) return;
    if (!isOffered(registration, now))
      throw new DomainError("closed", "The offer of a place has ended.");
    const step = { tx, actor, now };
    const taken = { action: "offer-taken", facts: {}, decidedAt: now };
    await become(step, registration, "approved", taken);
    await welcome(step, registration);
  });
}

/**
 * Ends the offers whose time is over, puts those people at the end of the line, and offers every free place to the next.
 * Also offers what a raised capacity has freed. Safe to run at any moment.
 */
export async function expireOffers(now: Date): Promise<void> {
  const conferences = await read.conference.findMany({
    where: { registrations: { some: { state: "waiting" } } },
    select: { id: true, capacity: true, admitted: true },
  });
  for (const { id: conferenceId, capacity, admitted } of conferences) {
    const over = { conferenceId, state: "waiting", offeredUntil: { lte: now } };
    const ended = await read.registration.count({ where: over });
    if (ended === 0 && admitted >= capacity) continue;
    await command(async (tx) => {
      const registrations = await tx.registration.findMany({ where: over, select: { id: true } });
      for (const { id } of registrations) {
        await endOffer({ tx, actor: system, now }, { id, conferenceId });
        const link = addressOf(paths.my());
        await tellDelegate({ tx, now }, id, "offer-ended", (letter) =>
          offerEndedLetter({ ...letter, link }),
        );
      }
      await passPlacesOn({ tx, now }, conferenceId);
    });
  }
}

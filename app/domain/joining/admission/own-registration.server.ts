// What every change by a delegate begins with, and what a change of name, employer or address leads to.

import { momentColumns } from "~/domain/announcing/conferences/conferences";
import type { Step } from "~/domain/ground/audit/step";
import { become } from "~/domain/joining/registration/change-state.server";
import { type Answers, answerColumns } from "~/domain/joining/registration/form";
import { backToVettingLetter } from "~/domain/joining/registration/letters/changing";
import { isChangeable, registrationState } from "~/domain/joining/registration/registration";
import { tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import {
  changedSinceVetted,
  toKeep,
  type VettedRow,
  vettedColumns,
} from "~/domain/joining/registration/vetted";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { addressOf } from "~/platform/env.server";
import { passPlacesOn } from "./waiting-list.server";

const own = {
  id: true,
  conferenceId: true,
  personId: true,
  state: true,
  version: true,
  decidedAt: true,
  waitingSince: true,
  conference: {
    select: {
      ...momentColumns,
    },
  },
  ...answerColumns,
  ...vettedColumns,
} as const;

/** A step of the command of somebody who is signed in. */
export type OwnStep = Step & { actor: { personId: string } };

/**
 * One's own registration while it can still be changed.
 *
 * @throws DomainError `not-found` for somebody else's, `closed` after the conference or a final decision
 */
export async function findOwn({ tx, actor, now }: OwnStep, id: string) {
  const registration = await tx.registration.findFirst({
    where: { id, personId: actor.personId },
    select: own,
  });
  if (!registration) throw new DomainError("not-found", "There is no registration here.");
  const state = registrationState(registration.state);
  if (!isChangeable({ state, conference: registration.conference }, now))
    throw new DomainError("closed", "This registration cannot be changed any more.");
  return registration;
}

/**
 * Sends a registration back to the organisers, inside the command that changed it. Their place in line is kept from the
 * day they were first approved, so that coming back costs nobody their turn.
 *
 * @param registration before the change
 * @param answers the new ones, with or without those that stayed; the letter names the questions that are vetted
 */
export async function backToVetting(
  step: Step,
  registration: VettedRow & {
    id: string;
    conferenceId: string;
    state: string;
    decidedAt: Date | null;
    waitingSince: Date | null;
  },
  answers: Partial<Answers>,
): Promise<void> {
  if (registration.state === "submitted") return;
  await become(step, registration, "submitted", {
    action: "registration-back-to-vetting",
    submittedAt: step.now,
    waitingSince: registration.waitingSince ?? registration.decidedAt ?? step.now,
  });
  const as = { ...registration, ...toKeep(registration, answers), ...answers };
  const changed = changedSinceVetted(as).map(({ question }) => question);
  await tellDelegate(step, registration.id, "registration-back-to-vetting", (letter) =>
    backToVettingLetter({ ...letter, changed, link: addressOf(paths.my()) }),
  );
  await passPlacesOn(step, registration.conferenceId);
}

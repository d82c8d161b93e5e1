// Admitting: approved with ticket and letter while there is room, in line when there is not.

import type { Step } from "~/domain/ground/audit/step";
import { become } from "~/domain/joining/registration/change-state.server";
import { approvedLetter, waitingLetter } from "~/domain/joining/registration/letters/deciding";
import { tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { issueTicket } from "~/domain/joining/tickets/tickets.server";
import { paths } from "~/paths";
import { attempt, brokeLimit } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { passPlacesOn, waitingPosition } from "./waiting-list.server";

/** A registration about which is decided. */
type Applicant = { id: string; conferenceId: string; state: string; waitingSince: Date | null };

/** What the trail says of the decision: what it rests on. */
type Facts = Record<string, unknown>;

/**
 * Approves a registration with ticket and letter, or puts it in line when the conference is full. The conference's
 * capacity is held by the database; those already in line are offered what is free before.
 */
export async function admit(
  step: Step,
  registration: Applicant,
  facts: Facts,
): Promise<"approved" | "waiting"> {
  await passPlacesOn(step, registration.conferenceId);
  try {
    await attempt(step.tx, (tx) => approve({ ...step, tx }, registration, facts));
  } catch (error) {
    if (!brokeLimit(error, "conference_capacity")) throw error;
    await putInLine(step, registration, facts);
    return "waiting";
  }
  await welcome(step, registration);
  return "approved";
}

/** The one statement that the database refuses when the conference is full, with its line of the trail. */
function approve(step: Step, registration: Applicant, facts: Facts): Promise<void> {
  return become(step, registration, "approved", {
    action: "registration-approved",
    facts,
    ...decided(step),
  });
}

async function putInLine(step: Step, registration: Applicant, facts: Facts): Promise<void> {
  const { id, conferenceId } = registration;
  await become(step, registration, "waiting", {
    action: "registration-waiting",
    facts,
    ...decided(step),
    waitingSince: registration.waitingSince ?? step.now,
  });
  const position = (await waitingPosition(step.tx, conferenceId, id)) ?? 1;
  const link = addressOf(paths.my());
  await tellDelegate(step, id, "registration-waiting", (letter) =>
    waitingLetter({ ...letter, position, offerHours: letter.conference.offerHours, link }),
  );
}

const decided = ({ actor, now }: Step) => ({
  decidedAt: now,
  decidedBy: actor.personId,
  declineReason: null,
});

/** Gives somebody approved their ticket and the letter that says what to do next. */
export async function welcome(
  step: Step,
  registration: { id: string; conferenceId: string },
): Promise<void> {
  await issueTicket(step, registration);
  await tellDelegate(step, registration.id, "registration-approved", (letter) => {
    const opens = letter.conference.choicesOpenAt;
    return approvedLetter({
      ...letter,
      ticket: addressOf(paths.myTicket()),
      choose: addressOf(paths.myChoices()),
      choicesFrom: opens && opens > step.now ? opens : null,
    });
  });
}

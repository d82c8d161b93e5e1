// A registration whose address is proved: approved by rule where its domain is trusted, else to the vetting queue.

import type { Step } from "~/domain/ground/audit/step";
import { become } from "~/domain/joining/registration/change-state.server";
import { receivedLetter } from "~/domain/joining/registration/letters/registering";
import { tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { renamePerson } from "~/domain/people/people/people.server";
import { paths } from "~/paths";
import { addressOf } from "~/platform/env.server";
import { admit } from "./admit.server";
import { isTrusted } from "./trusted-domains";

/**
 * Submits a draft, withdrawn or declined registration inside the command that proved its address, and lets the rule decide. What
 * was declined before goes to the organisers, who see that it was.
 *
 * @throws DomainError `conflict` for a registration that cannot be submitted
 */
export async function submit(step: Step, id: string): Promise<void> {
  const registration = await step.tx.registration.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      conferenceId: true,
      personId: true,
      state: true,
      fullName: true,
      email: true,
      decidedAt: true,
      declineReason: true,
      refusedAt: true,
      refusedBecause: true,
      conference: { select: { trustedDomains: true } },
    },
  });
  const refused = formerRefusal(registration);
  await become(step, registration, "submitted", {
    ...refused,
    action: "registration-submitted",
    refusal: "This registration has been sent already.",
    submittedAt: step.now,
    decidedAt: null,
    decidedBy: null,
    declineReason: null,
  });
  await renamePerson(step, registration.personId, registration.fullName);
  // Nobody gets by a rule what an organiser has refused.
  if (!refused.refusedAt && isTrusted(registration.email, registration.conference.trustedDomains)) {
    const submitted = { ...registration, state: "submitted", waitingSince: null };
    await admit(step, submitted, { rule: "trusted domain" });
    return;
  }
  await tellDelegate(step, id, "registration-received", (letter) =>
    receivedLetter({ ...letter, link: addressOf(paths.my()) }),
  );
}

/** The refusal that stands, or stood before the registration was withdrawn, when it is sent again. */
function formerRefusal(registration: {
  state: string;
  decidedAt: Date | null;
  declineReason: string | null;
  refusedAt: Date | null;
  refusedBecause: string | null;
}) {
  const { state, decidedAt, declineReason, refusedAt, refusedBecause } = registration;
  return state === "declined"
    ? { refusedAt: decidedAt, refusedBecause: declineReason }
    : { refusedAt, refusedBecause };
}

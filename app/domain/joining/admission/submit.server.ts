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
 * Submits a draft or withdrawn registration inside the command that proved its address, and lets the rule decide.
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
      conference: { select: { trustedDomains: true } },
    },
  });
  await become(step, registration, "submitted", {
    action: "registration-submitted",
    refusal: "This registration has been sent already.",
    submittedAt: step.now,
    decidedAt: null,
    decidedBy: null,
    declineReason: null,
  });
  await renamePerson(step, registration.personId, registration.fullName);
  if (isTrusted(registration.email, registration.conference.trustedDomains)) {
    const submitted = { ...registration, state: "submitted", waitingSince: null };
    await admit(step, submitted, { rule: "trusted domain" });
    return;
  }
  await tellDelegate(step, id, "registration-received", (letter) =>
    receivedLetter({ ...letter, link: addressOf(paths.my()) }),
  );
}

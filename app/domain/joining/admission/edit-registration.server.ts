// Changing one's own registration: the ticket survives; another name, employer or address is looked at again.

import type { Actor } from "~/domain/ground/audit/actor";
import {
  type Answers,
  answersOf,
  changedAnswers,
  sameAnswers,
} from "~/domain/joining/registration/form";
import { needsVetting } from "~/domain/joining/registration/registration";
import { vettedAnswers } from "~/domain/joining/registration/vetted";
import { changeAnswers } from "~/domain/joining/registration/write-registration.server";
import { isFresh } from "~/domain/people/sign-in/sign-in";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";
import { askNewAddress } from "./change-address.server";
import { backToVetting, findOwn } from "./own-registration.server";

/**
 * Changes one's own registration. A new employer, or a name (for the badge too) that is more than corrected, sends it back to vetting; a new email address first has to be proved by
 * the letter that goes there, everything else is kept at once. The same form sent twice changes once.
 *
 * @returns whether a letter asks to confirm a new address
 * @throws DomainError `not-found` for somebody else's registration, `closed` when it cannot be changed any more,
 *   `conflict` when it changed since the page was opened, `sign-in-again` for a new address from a session that is not fresh
 */
export function editRegistration(
  actor: Actor & { personId: string },
  input: { registrationId: string; version: number; answers: Answers },
  now: Date,
): Promise<{ confirmAddress: boolean }> {
  return command(async (tx) => {
    const step = { tx, actor, now };
    const registration = await findOwn(step, input.registrationId);
    const before = answersOf(registration);
    const answers = { ...input.answers, email: before.email };
    const confirmAddress = input.answers.email !== before.email;
    if (confirmAddress && !isFresh(actor, now)) throw notFresh();
    if (!sameAnswers(before, answers)) {
      if (registration.version !== input.version) throw changedSince();
      await changeAnswers(step, registration, changedAnswers(before, answers));
      if (needsVetting(vettedAnswers(registration), answers))
        await backToVetting(step, registration, answers);
    }
    if (confirmAddress)
      await askNewAddress(step, {
        id: registration.id,
        from: before.email,
        email: input.answers.email,
      });
    return { confirmAddress };
  });
}

/** Whoever has the address can sign in: so a browser that was left behind cannot change it. */
function notFresh(): DomainError {
  return new DomainError("sign-in-again", "Sign in again to change your email address.", "email");
}

function changedSince(): DomainError {
  return new DomainError(
    "conflict",
    "Your registration has changed since you opened this page. Open it again to see how it stands, then make your change.",
  );
}

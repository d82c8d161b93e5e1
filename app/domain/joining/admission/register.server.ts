// Registering: by somebody signed in at once, by anybody else with a letter that proves the address.

import type { Actor } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { countOneMore, demandFewAddressesFrom } from "~/domain/ground/limits/throttle.server";
import {
  type Answers,
  answerColumns,
  answersOf,
  sameAnswers,
} from "~/domain/joining/registration/form";
import { findConference } from "~/domain/joining/registration/page.server";
import {
  closedSentence,
  confirmDays,
  confirmLettersAllowed,
  hasRegistered,
  type RegistrationState,
  registrationState,
} from "~/domain/joining/registration/registration";
import { alreadyLetter, confirmLetter } from "~/domain/joining/registration/registration-letters";
import { note, tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import {
  type ConfirmLink,
  writeDraft,
} from "~/domain/joining/registration/write-registration.server";
import { findOrMakePerson } from "~/domain/people/people/people.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { hashToken, randomToken } from "~/platform/secrets.server";
import { submit } from "./submit.server";

const days = 86_400_000;

/**
 * Sends a registration. A visitor's is kept as a draft until the letter's link proves the address; somebody signed in
 * registers with their own address at once. Visitors cannot tell from the answer whether an address has registered: the
 * address itself is told by letter. The same form sent again changes nothing.
 *
 * @returns `sent` when a letter asks to confirm, `registered` when it is done
 * @throws DomainError `not-found` for a conference that is not released, `closed` outside its registration,
 *   `too-many` for a network address that sends too many strangers' addresses
 */
export function sendRegistration(
  actor: Actor,
  input: { slug: string; answers: Answers },
  now: Date,
): Promise<"sent" | "registered"> {
  return command(async (tx) => {
    const conference = await findConference(tx, input.slug);
    if (!conference) throw new DomainError("not-found", "There is no page here.");
    const closed = closedSentence(conference, now);
    if (closed) throw new DomainError("closed", closed);
    const self =
      actor.personId &&
      (await tx.person.findUniqueOrThrow({
        where: { id: actor.personId },
        select: { id: true, email: true },
      }));
    const answers = self ? { ...input.answers, email: self.email } : input.answers;
    const step = { tx, actor, now };
    const person = self || (await findOrMakePerson(step, { ...answers, name: answers.fullName }));
    const known = await tx.registration.findUnique({
      where: { conferenceId_personId: { conferenceId: conference.id, personId: person.id } },
      select: { id: true, state: true, confirmExpiresAt: true, ...answerColumns },
    });
    const owner = { conferenceId: conference.id, personId: person.id };
    if (self) {
      if (hasRegistered(known && registrationState(known.state))) return "registered";
      // Whoever is signed in has proved the address: a link that is still under way has nothing left to do.
      const { id } = await writeDraft(step, known, owner, answers, null);
      await submit(step, id);
      return "registered";
    }
    await demandFewAddressesFrom(tx, actor.address, answers.email, now);
    const letters = await countOneMore(tx, `register:${answers.email}`, now);
    if (known && known.state !== "draft") {
      await tellAlready(step, known);
      return "sent";
    }
    const expires = known?.confirmExpiresAt ?? new Date(0);
    const linkIsFresh = expires.getTime() - now.getTime() > confirmDays * days - 15 * 60_000;
    if (known && linkIsFresh && sameAnswers(answersOf(known), answers)) return "sent";
    // Past the limit the last letter's link stands for the newer form: nobody's letter box is filled, nothing sent is lost.
    const token = linkIsFresh && letters > confirmLettersAllowed ? null : randomToken();
    const proof = token === null ? undefined : newLink(token, now);
    const draft = await writeDraft(step, known, owner, answers, proof);
    await note(step, draft, known ? "registration-redrafted" : "registration-drafted", {});
    if (token === null) return "sent";
    const link = addressOf(paths.confirmRegistration(token));
    await tellDelegate(
      step,
      draft.id,
      "registration-confirm",
      (letter) => confirmLetter({ ...letter, answers, link }),
      { secret: true },
    );
    return "sent";
  });
}

const newLink = (token: string, now: Date): ConfirmLink => ({
  confirmHash: hashToken(token),
  confirmExpiresAt: new Date(now.getTime() + confirmDays * days),
});

const standings: Partial<Record<RegistrationState, string>> = {
  submitted:
    "The organisers are checking your registration. We will email you when they have decided.",
  waiting: "You are on the waiting list.",
  approved: "You have a place.",
  declined: "The organisers could not offer you a place.",
  withdrawn: "You have withdrawn. To register again, sign in and fill in the form.",
};

/** At most one letter an hour to the address, however often its owner or anybody else sends the form. */
function tellAlready(step: Step, known: { id: string; state: string }): Promise<void> {
  const hour = Math.floor(step.now.getTime() / 3_600_000);
  const standing = standings[registrationState(known.state)] ?? "";
  return tellDelegate(
    step,
    known.id,
    "registration-already",
    (letter) => alreadyLetter({ ...letter, standing, link: addressOf(paths.my()) }),
    { onceKey: `registration-already:${known.id}:${hour}` },
  );
}

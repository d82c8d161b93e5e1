// The letters of registering: the address to confirm, the registration that is there already, the one that arrived.
import { type Answers, answerText, questions } from "../form";
import { confirmDays, type RegistrationState } from "../registration";
import { standingForLetter } from "../registration-in-words";
import { close, type Facts } from "./facts";

/** Asks to confirm the address; `link` is a whole address and a secret. */
export function confirmLetter(facts: Facts & { answers: Answers; link: string }) {
  const { answers, conference } = facts;
  const told = (Object.keys(questions) as (keyof Answers)[])
    .filter((question) => !["accessNeeds", "dietaryNeeds", "phone"].includes(question))
    .map((question) => `${questions[question]}: ${answerText(answers, question)}`);
  return {
    subject: `Confirm your registration for ${conference.name}`,
    text: `Hello ${facts.name}

Confirm your email address to send your registration for ${conference.name}:
${facts.link}

You are not registered until you do. The link works for ${confirmDays} days.

This is what you told us:
${told.join("\n")}

If you did not ask to register, you do not need to do anything.`,
  };
}

/** For an address that has a registration already, so that the page need not tell. */
export function alreadyLetter(facts: Facts & { state: RegistrationState; link: string }) {
  return {
    subject: `You have registered for ${facts.conference.name} already`,
    text: `Hello ${facts.name}

Somebody sent a registration form for ${facts.conference.name} with your email address. You have registered already, so nothing was changed.

${standingForLetter(facts.state)}

See or change your registration:
${facts.link}

If this was not you, you do not need to do anything.

${close(facts)}`,
  };
}

/** The registration arrived, and somebody will look at it. */
export function receivedLetter(facts: Facts & { link: string }) {
  return {
    subject: `We have your registration for ${facts.conference.name}`,
    text: `Hello ${facts.name}

We have your registration for ${facts.conference.name}.

The organisers check each registration. We will email you when they have decided. You do not have a place yet, so do not book travel that you cannot cancel.

See or change your registration:
${facts.link}

${close(facts)}`,
  };
}

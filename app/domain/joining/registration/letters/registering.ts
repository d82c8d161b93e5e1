// The letters of registering: the address to confirm, the registration that is there already, the one that arrived.
import { confirmDays, type RegistrationState } from "../registration";
import { standingForLetter } from "../registration-in-words";
import { close, type Facts } from "./facts";

/**
 * Asks to confirm the address; `link` is a whole address and a secret. Whoever filled in the form may be a stranger to the
 * reader, so nothing that was typed there stands in it, not even a name: the page behind the link shows it.
 */
export function confirmLetter({ conference, link }: Facts & { link: string }) {
  return {
    subject: `Confirm your registration for ${conference.name}`,
    text: `Hello

Somebody registered for ${conference.name} with this email address. If it was you, look at what you told us, and confirm it:
${link}

You are not registered until you do. The link works for ${confirmDays} days.

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

// The letters of changing one's own registration: looked at again, another address, withdrawn.

import { confirmDays } from "../registration";
import { close, type Facts } from "./facts";

/** A change sent the registration back to be checked; `changed` are the questions with a new answer, never what was typed. */
export function backToVettingLetter(facts: Facts & { changed: string[]; link: string }) {
  const changed = new Intl.ListFormat("en-GB").format(
    facts.changed.map((question) => `your ${question.toLowerCase()}`),
  );
  return {
    subject: `We are checking your registration for ${facts.conference.name} again`,
    text: `Hello ${facts.name}

You changed ${changed}. The organisers need to check your registration for ${facts.conference.name} again.

Your ticket will not open the door until they have approved it. We will email you when they have decided.

See your registration:
${facts.link}

${close(facts)}`,
  };
}

/** Asks the new address of somebody registered to confirm itself. It may be anybody's, so it names nobody. */
export function newAddressLetter(facts: Facts & { link: string }) {
  return {
    subject: `Confirm your new email address for ${facts.conference.name}`,
    text: `Hello

You asked to use this email address for ${facts.conference.name}. Sign in with the address that you use now, then confirm this one:
${facts.link}

The link works for ${confirmDays} days. Until you confirm, we use the old address.

If you did not ask for this, you do not need to do anything.`,
  };
}

/** Tells the old address of somebody registered that a new one has taken its place. */
export function addressChangedLetter(facts: Facts) {
  return {
    subject: `Your email address for ${facts.conference.name} was changed`,
    text: `Hello ${facts.name}

You now sign in to ${facts.conference.name} with another email address. We will not write to this one again.

If you did not change it, tell the organisers at once.

${close(facts)}`,
  };
}

/** Withdrawn by the delegate. */
export function withdrawnLetter(facts: Facts & { link: string }) {
  return {
    subject: `You have withdrawn from ${facts.conference.name}`,
    text: `Hello ${facts.name}

You have withdrawn your registration for ${facts.conference.name}. Your ticket does not work any more, and your places in sessions are free for others.

If you change your mind, you can register again:
${facts.link}

${close(facts)}`,
  };
}

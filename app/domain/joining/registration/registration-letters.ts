// The letters of a registration: what happened, and what to do next.
import { dateRange, dateTime } from "~/domain/ground/time/dates";
import { type Answers, answerText, questions } from "./form";
import { confirmDays } from "./registration";

/** What every letter says of the conference. */
export type LetterConference = {
  name: string;
  venue: string;
  address: string;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  contactEmail: string;
};

type Facts = { name: string; reference: string; conference: LetterConference };

const when = (conference: LetterConference) => dateRange(conference.startsOn, conference.endsOn);

function whereAndWhen(conference: LetterConference): string {
  const place = [conference.venue, conference.address].filter(Boolean).join(", ");
  return `${when(conference)}\n${place}`;
}

/** The end of each letter: how to be found, and whom to ask. */
function close({ reference, conference }: Facts): string {
  const ask = conference.contactEmail ? `\nQuestions: ${conference.contactEmail}` : "";
  return `Your registration reference is ${reference}.${ask}`;
}

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
export function alreadyLetter(facts: Facts & { standing: string; link: string }) {
  return {
    subject: `You have registered for ${facts.conference.name} already`,
    text: `Hello ${facts.name}

Somebody sent a registration form for ${facts.conference.name} with your email address. You have registered already, so nothing was changed.

${facts.standing}

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

/** Approved: the ticket, and what to do next. `choicesFrom` is set while choosing has not opened yet. */
export function approvedLetter(
  facts: Facts & { ticket: string; choose: string; choicesFrom: Date | null },
) {
  const from = facts.choicesFrom
    ? ` from ${dateTime(facts.choicesFrom, facts.conference.timeZone)}`
    : "";
  return {
    subject: `You have a place at ${facts.conference.name}`,
    text: `Hello ${facts.name}

You have a place at ${facts.conference.name}.

${whereAndWhen(facts.conference)}

Show your ticket at the door, on your phone or printed:
${facts.ticket}

Choose your breakout sessions${from}:
${facts.choose}

If you cannot come, withdraw your registration so that somebody else can have the place.

${close(facts)}`,
  };
}

/** Declined; `reason` is the organiser's own words. */
export function declinedLetter(facts: Facts & { reason: string }) {
  return {
    subject: `Your registration for ${facts.conference.name}`,
    text: `Hello ${facts.name}

We cannot offer you a place at ${facts.conference.name}.

The organisers gave this reason:
${facts.reason}

${close(facts)}`,
  };
}

/** On the waiting list; `position` counts from 1. */
export function waitingLetter(
  facts: Facts & { position: number; offerHours: number; link: string },
) {
  return {
    subject: `You are on the waiting list for ${facts.conference.name}`,
    text: `Hello ${facts.name}

${facts.conference.name} is full. You are number ${facts.position} on the waiting list.

When a place is free we offer it to the next person on the list. If it is your turn we will email you. You will have ${facts.offerHours} hours to take the place.

See your position, or withdraw:
${facts.link}

${close(facts)}`,
  };
}

/** A place is free for this person until `until`. */
export function offeredLetter(facts: Facts & { until: Date; link: string }) {
  return {
    subject: `A place at ${facts.conference.name} is free for you`,
    text: `Hello ${facts.name}

A place at ${facts.conference.name} is free for you until ${dateTime(facts.until, facts.conference.timeZone)}.

${whereAndWhen(facts.conference)}

Take the place:
${facts.link}

After that time we offer it to the next person on the waiting list.

${close(facts)}`,
  };
}

/** The offer ran out. */
export function offerEndedLetter(facts: Facts & { link: string }) {
  return {
    subject: `The offer of a place at ${facts.conference.name} has ended`,
    text: `Hello ${facts.name}

We offered you a place at ${facts.conference.name}. You did not take it in time, so we have offered it to the next person.

You are now at the end of the waiting list. You do not need to do anything to stay on it.

See your position, or withdraw:
${facts.link}

${close(facts)}`,
  };
}

/** A change sent the registration back to be checked. */
export function backToVettingLetter(facts: Facts & { link: string }) {
  return {
    subject: `We are checking your registration for ${facts.conference.name} again`,
    text: `Hello ${facts.name}

You changed your employer or your email address. The organisers need to check your registration for ${facts.conference.name} again.

Your ticket will not open the door until they have approved it. We will email you when they have decided.

See your registration:
${facts.link}

${close(facts)}`,
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

/** Asks the new address of somebody registered to confirm itself. */
export function newAddressLetter(facts: Facts & { link: string }) {
  return {
    subject: `Confirm your new email address for ${facts.conference.name}`,
    text: `Hello ${facts.name}

You asked to use this email address for ${facts.conference.name}. Sign in with the address that you use now, then confirm this one:
${facts.link}

The link works for ${confirmDays} days. Until you confirm, we use the old address.

If you did not ask for this, you do not need to do anything.`,
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

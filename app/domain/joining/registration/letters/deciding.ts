// The letters of deciding about a registration: approved, declined, in line, and the offer of a place.
import { dateTime } from "~/domain/ground/time/dates";
import { close, type Facts, whereAndWhen } from "./facts";

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

/** A new ticket in place of the old one. */
export function newTicketLetter(facts: Facts & { ticket: string }) {
  return {
    subject: `You have a new ticket for ${facts.conference.name}`,
    text: `Hello ${facts.name}

The organisers have made a new ticket for you. Your old ticket and badge for ${facts.conference.name} do not open the door any more.

Show your new ticket at the door, on your phone or printed:
${facts.ticket}

If you did not ask for a new ticket, tell the organisers.

${close(facts)}`,
  };
}

/** Declined; `reason` is the organiser's own words, `link` the form, where there is one to apply again. */
export function declinedLetter(facts: Facts & { reason: string; link: string | null }) {
  const again = facts.link
    ? `If something has changed, you can apply again. The organisers will see that they declined you before, and why:\n${facts.link}\n\n`
    : "";
  return {
    subject: `Your registration for ${facts.conference.name}`,
    text: `Hello ${facts.name}

We cannot offer you a place at ${facts.conference.name}.

The organisers gave this reason:
${facts.reason}

${again}${close(facts)}`,
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

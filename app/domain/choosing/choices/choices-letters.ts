// The letters about places: facts in, subject and text out. Pure.
import { dateTime, longDate, timeRange } from "~/domain/ground/time/dates";

/** What a letter says of a session. */
type SessionInLetter = {
  title: string;
  startsAt: Date;
  endsAt: Date;
  room: { name: string } | null;
};

type PlaceFacts = {
  fullName: string;
  conferenceName: string;
  venue: string;
  timeZone: string;
  session: SessionInLetter;
  /** Address of the page where choices are made. */
  choicesUrl: string;
};

/** Confirms a place; `insteadOf` is the one that was swapped for it. */
export function placeTakenLetter(
  facts: PlaceFacts & {
    insteadOf: SessionInLetter | undefined;
    stepFree: boolean;
    hearingLoop: boolean;
    closesAt: Date | null;
  },
): { subject: string; text: string } {
  const { session, insteadOf, timeZone, closesAt } = facts;
  const access = [facts.stepFree && "step-free access", facts.hearingLoop && "a hearing loop"];
  const has = access.filter(Boolean).join(" and ");
  const swapped = `You gave up your place in ‘${insteadOf?.title}’, ${insteadOf && times(insteadOf, timeZone)}, for it.`;
  return {
    subject: `Your place in ${session.title}`,
    text: paragraphs([
      `Hello ${facts.fullName}`,
      `You have a place in this session of the ${facts.conferenceName}:`,
      whatAndWhen(facts),
      has && `The room has ${has}.`,
      insteadOf && swapped,
      "The invitation with this letter puts the session in your calendar.",
      closesAt && `You can change your choices until ${dateTime(closesAt, timeZone)}:`,
      !closesAt && "You can change your choices here:",
      facts.choicesUrl,
    ]),
  };
}

/**
 * Says that a place is given up: by its holder, who may have chosen `instead`, or, with `because`, by whatever that sentence
 * says. What it says of other places is past, so that it stays true whatever is chosen next.
 */
export function placeGivenUpLetter(
  facts: PlaceFacts & { instead: SessionInLetter | undefined; because: string | undefined },
): { subject: string; text: string } {
  const { session, instead, because, timeZone } = facts;
  const lead = because ? "You no longer have a place" : "You gave up your place";
  return {
    subject: `${lead} in ${session.title}`,
    text: paragraphs([
      `Hello ${facts.fullName}`,
      because,
      `${lead} in this session of the ${facts.conferenceName}:`,
      whatAndWhen(facts),
      instead && `You chose ‘${instead.title}’, ${times(instead, timeZone)}, instead.`,
      "The notice with this letter takes the session out of your calendar.",
      "You can see your choices here:",
      facts.choicesUrl,
    ]),
  };
}

function whatAndWhen({ session, venue, timeZone }: PlaceFacts): string {
  return [
    session.title,
    `${longDate(session.startsAt, timeZone)}, ${times(session, timeZone)}`,
    [session.room?.name, venue].filter(Boolean).join(", "),
  ].join("\n");
}

function times({ startsAt, endsAt }: SessionInLetter, timeZone: string): string {
  return timeRange(startsAt, endsAt, timeZone);
}

function paragraphs(parts: readonly (string | false | null | undefined)[]): string {
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

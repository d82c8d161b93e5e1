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
  const swapped = `It replaces your place in ‘${insteadOf?.title}’, ${insteadOf && times(insteadOf, timeZone)}. You have given that place up.`;
  return {
    subject: `Your place in ${session.title}`,
    text: paragraphs([
      `Dear ${facts.fullName}`,
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
 * Says that a place is no longer theirs, whoever gave it up; `instead` is the one that replaces it, `because` the sentence that
 * says why it had to go.
 */
export function placeGivenUpLetter(
  facts: PlaceFacts & { instead: SessionInLetter | undefined; because: string | undefined },
): { subject: string; text: string } {
  const { session, instead, because, timeZone } = facts;
  return {
    subject: `You no longer have a place in ${session.title}`,
    text: paragraphs([
      `Dear ${facts.fullName}`,
      `You no longer have a place in this session of the ${facts.conferenceName}:`,
      whatAndWhen(facts),
      because,
      instead && `You now have a place in ‘${instead.title}’, ${times(instead, timeZone)}.`,
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

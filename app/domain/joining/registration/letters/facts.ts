// What the letters of a registration have in common: whom they are about, where and when the conference is, how they end.
import { dateRange } from "~/domain/ground/time/dates";

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

/** What every letter about a registration says. */
export type Facts = { name: string; reference: string; conference: LetterConference };

const when = (conference: LetterConference) => dateRange(conference.startsOn, conference.endsOn);

/** Where and when the conference is. */
export function whereAndWhen(conference: LetterConference): string {
  const place = [conference.venue, conference.address].filter(Boolean).join(", ");
  return `${when(conference)}\n${place}`;
}

/** The end of each letter: how to be found, and whom to ask. */
export function close({ reference, conference }: Facts): string {
  const ask = conference.contactEmail ? `\nQuestions: ${conference.contactEmail}` : "";
  return `Your registration reference is ${reference}.${ask}`;
}

// A conference: how it gives its places, and the moments of its life that a page or a rule asks about.
import { localDay } from "~/domain/ground/time/dates";

/** The ways in which delegates get places in sessions, as they are stored. */
export const choiceModes = ["first-come", "ranked"] as const;
export type ChoiceMode = (typeof choiceModes)[number];

/**
 * The way in which a conference gives places in sessions, as it was read from the database.
 *
 * @throws Error for a text that is none
 */
export function choiceMode(text: string): ChoiceMode {
  const mode = choiceModes.find((each) => each === text);
  if (!mode) throw new Error(`No conference gives places by ${text}.`);
  return mode;
}

/** Hours for which a freed place is offered to the next in line, unless an organiser says otherwise. */
export const defaultOfferHours = 48;

/** The time zone of the conferences that are made here, and of schedule files that name none. */
export const homeTimeZone = "Europe/London";

/** What stands for a place that an imported programme does not name, until an organiser says where it is. */
export const toBeAnnounced = "To be announced";

/** Where a conference stands: registration not yet open, open, closed, the day itself, or over. */
export type Moment = "announced" | "open" | "closed" | "today" | "past";

/** The facts that decide the moment. Days are calendar dates in the conference's time zone. */
type ConferenceTimes = {
  startsOn: string;
  endsOn: string;
  timeZone: string;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
};

/** The columns that `momentOf` needs, for a query's `select`. */
export const momentColumns = {
  startsOn: true,
  endsOn: true,
  timeZone: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
} as const;

/** Whether every place at a conference is somebody's or on offer, so that who registers now waits. */
export function isFull({ admitted, capacity }: { admitted: number; capacity: number }): boolean {
  return admitted >= capacity;
}

/**
 * Whether a conference takes registrations at `now`: from its opening time, without one never, until its closing time, on the
 * day itself too; without a closing time until the first day begins.
 */
export function takesRegistrations(conference: ConferenceTimes, now: Date): boolean {
  const { registrationOpensAt: opens, registrationClosesAt: closes, startsOn, endsOn } = conference;
  const today = localDay(now, conference.timeZone);
  if (!opens || now < opens || today > endsOn) return false;
  return closes ? now < closes : today < startsOn;
}

/**
 * The moment of a conference's life at `now`. On its days it is `today`, whether registration is open or not: that
 * `takesRegistrations` says.
 */
export function momentOf(conference: ConferenceTimes, now: Date): Moment {
  const today = localDay(now, conference.timeZone);
  if (today > conference.endsOn) return "past";
  if (today >= conference.startsOn) return "today";
  if (takesRegistrations(conference, now)) return "open";
  const { registrationOpensAt: opens } = conference;
  return !opens || now < opens ? "announced" : "closed";
}

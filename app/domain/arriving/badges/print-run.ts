// Which badges a print run holds: everyone approved, or those with a new ticket, or those under one letter. Pure.
import { type Fault, isFault, typedDay } from "~/domain/ground/time/typed-dates";
import { momentAt } from "~/domain/ground/time/wall-clock";
import { byBadgeName } from "./layout";

/** Narrows a print run. `since` is when the ticket was issued, at the earliest; `initial` as `initialOf` gives it. */
export type PrintRun = { since: Date | null; initial: string | null };

/** The badges of a letter that is none, such as a name that begins with a digit. */
const noLetter = "Other";

/**
 * The letter under which a name is sorted: without accents and in capitals, "Other" where it begins with no letter.
 */
export function initialOf(badgeName: string): string {
  const first = badgeName.trim().normalize("NFD").charAt(0).toUpperCase();
  return /\p{Letter}/u.test(first) ? first : noLetter;
}

/** A badge in the list that a print run is made from. */
export type BadgeHead = { registrationId: string; badgeName: string };

/** Badges in the order of their names; equal names keep one order through every run. */
export function inPrintOrder(heads: readonly BadgeHead[]): BadgeHead[] {
  return [...heads].sort(
    (a, b) => byBadgeName(a, b) || (a.registrationId < b.registrationId ? -1 : 1),
  );
}

/** A letter and how many badges there are under it. */
export type Initial = { initial: string; count: number };

/**
 * How many badges there are under each letter, in the order of the alphabet, "Other" last.
 *
 * @param names names on badges, or their first characters, with how many of each there are
 */
export function countByInitial(names: readonly { text: string; count: number }[]): Initial[] {
  const counts = new Map<string, number>();
  for (const { text, count } of names) {
    const initial = initialOf(text);
    counts.set(initial, (counts.get(initial) ?? 0) + count);
  }
  return [...counts]
    .map(([initial, count]) => ({ initial, count }))
    .sort((a, b) => place(a.initial).localeCompare(place(b.initial), "en-GB"));
}

const place = (initial: string): string => (initial === noLetter ? "\uffff" : initial);

/**
 * Reads a print run from the fields of its form: `since-day`, `since-month`, `since-year` and `initial`.
 *
 * @returns the run, or what is wrong with the date
 */
export function readPrintRun(
  typed: Record<string, string>,
  timeZone: string,
): { run: PrintRun; fault: Fault | null } {
  const initial = typed.initial ? typed.initial : null;
  const day = typedDay(typed, "since", "the date");
  if (isFault(day)) return { run: { since: null, initial }, fault: day };
  const since = day === null ? null : momentAt(day, "00:00", timeZone);
  return { run: { since, initial }, fault: null };
}

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

/** The badges of a letter, or all, in the order of their names; equal names keep one order through every run. */
export function inPrintOrder(heads: readonly BadgeHead[], initial: string | null): BadgeHead[] {
  return heads
    .filter(({ badgeName }) => initial === null || initialOf(badgeName) === initial)
    .sort((a, b) => byBadgeName(a, b) || (a.registrationId < b.registrationId ? -1 : 1));
}

/** How many badges there are under each letter, in the order of the alphabet, "Other" last. */
export function countByInitial(heads: readonly BadgeHead[]): { initial: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { badgeName } of heads) {
    const initial = initialOf(badgeName);
    counts.set(initial, (counts.get(initial) ?? 0) + 1);
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

// The days of a time zone as stretches of UTC, for counting what the database has by the quarter of an hour.
import { localDay } from "./dates";
import { addDays } from "./days";
import { fromWall } from "./wall-clock";

/** A calendar date with the minutes in UTC at which it begins and ends, as 2026-12-01T00:00; the end is the next one's beginning. */
export type LocalDay = { day: string; from: string; to: string };

/** When days begin never changes, and working it out is slow: each is worked out once, and a year of days is kept for a zone. */
const begun = new Map<string, string>();
const mostKept = 4000;

/** The days from that of one moment to that of another, in order. */
export function localDays(first: Date, last: Date, timeZone: string): LocalDay[] {
  const end = localDay(last, timeZone);
  const days: LocalDay[] = [];
  for (let day = localDay(first, timeZone); day <= end; ) {
    const next = addDays(day, 1);
    days.push({ day, from: beginning(day, timeZone), to: beginning(next, timeZone) });
    day = next;
  }
  return days;
}

function beginning(day: string, timeZone: string): string {
  const key = `${day} ${timeZone}`;
  const known = begun.get(key);
  if (known) return known;
  if (begun.size >= mostKept) begun.clear();
  const minute = fromWall(Date.parse(`${day}T00:00:00Z`), timeZone)
    .toISOString()
    .slice(0, 16);
  begun.set(key, minute);
  return minute;
}

// When a scan counts: on the days of its conference. On any other day it is practice, kept apart. Pure.
import { dateRange, localDay } from "~/domain/ground/time/dates";

/** Hours after midnight of the last day for which scans still count: an evening may go on. */
const lateHours = 6;

/** Days for which a device's time is believed. Nobody keeps scans for longer before they are sent. */
const believedDays = 7;

/** The days of a conference, as its row has them. */
export type ConferenceDays = { startsOn: string; endsOn: string; timeZone: string };

/**
 * When a scan was made. A device's clock may be wrong: what it says of the future, or of more than `believedDays` ago, is not
 * believed, and then the scan was made when it came.
 */
export function madeAt(said: Date, received: Date): Date {
  const age = received.getTime() - said.getTime();
  return age < 0 || age > believedDays * 86_400_000 ? received : said;
}

/** Whether a scan made at that moment is practice. */
export function isPractice(at: Date, { startsOn, endsOn, timeZone }: ConferenceDays): boolean {
  const late = new Date(at.getTime() - lateHours * 3_600_000);
  return localDay(at, timeZone) < startsOn || localDay(late, timeZone) > endsOn;
}

/** What a door says of scans made now; null on the days of the conference. */
export function practiceNote(now: Date, days: ConferenceDays): string | null {
  if (!isPractice(now, days)) return null;
  const when = dateRange(days.startsOn, days.endsOn);
  return localDay(now, days.timeZone) < days.startsOn
    ? `Practice: scans do not count until the conference, ${when}.`
    : `The conference was ${when}. Scans made now do not count.`;
}

// The first and last day of a conference, and what a change of them means.

/** The first and last day: calendar dates in the conference's time zone, "2017-02-02". */
export type Days = { startsOn: string; endsOn: string };

/** What is written with new days: the moment, where they differ from those before. */
export function changeOfDays(before: Days, after: Days, now: Date): { datesChangedAt?: Date } {
  const same = before.startsOn === after.startsOn && before.endsOn === after.endsOn;
  return same ? {} : { datesChangedAt: now };
}

/** Whether a day that was not over would be, by the new days. @param today in the conference's time zone */
export function movesIntoPast(before: Days, after: Days, today: string): boolean {
  const overtaken = (was: string, is: string) => was >= today && is < today;
  return overtaken(before.startsOn, after.startsOn) || overtaken(before.endsOn, after.endsOn);
}

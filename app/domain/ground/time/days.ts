// Arithmetic with calendar dates ("2017-02-02"), which have no time zone.

const day = 86_400_000;

/** The calendar date that is `days` after another; before it where `days` is less than nought. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** How many days the second calendar date is after the first. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / day);
}

// Arrivals over time: how many came in each stretch of the day, for a chart. Pure.
import { clockTime, localDay, shortDate } from "~/domain/ground/time/dates";

/** One stretch of time and how many arrived in it. */
export type Arrivals = { label: string; count: number };

/** Minutes of a stretch, from fine to coarse. */
const stretches = [15, 30, 60, 180, 1440];

/** More columns than this cannot be read on a phone. */
const mostColumns = 24;

/**
 * Counts arrivals in equal stretches from the first to the last, as fine as can be shown. Stretches without an arrival are
 * there too.
 *
 * @param arrivals how many came at a moment or in the quarter of an hour that begins then, in any order
 * @param timeZone of the conference
 */
export function countArrivals(
  arrivals: readonly { at: Date; count: number }[],
  timeZone: string,
): Arrivals[] {
  if (arrivals.length === 0) return [];
  const times = arrivals.map(({ at }) => at.getTime());
  const first = times.reduce((least, time) => Math.min(least, time));
  const last = times.reduce((most, time) => Math.max(most, time));
  const columns = (minutes: number) => stretchOf(last, minutes) - stretchOf(first, minutes) + 1;
  const minutes = stretches.find((length) => columns(length) <= mostColumns) ?? 1440;
  const oneDay = localDay(new Date(first), timeZone) === localDay(new Date(last), timeZone);
  const counts = new Map<number, number>();
  for (const { at, count } of arrivals) {
    const stretch = stretchOf(at.getTime(), minutes);
    counts.set(stretch, (counts.get(stretch) ?? 0) + count);
  }
  return Array.from({ length: Math.min(columns(minutes), 366) }, (_, index) => {
    const stretch = stretchOf(first, minutes) + index;
    const start = new Date(stretch * minutes * 60_000);
    const day = oneDay ? "" : shortDate(start, timeZone);
    const time = minutes < 1440 ? clockTime(start, timeZone) : "";
    return { label: [time, day].filter(Boolean).join(", "), count: counts.get(stretch) ?? 0 };
  });
}

function stretchOf(time: number, minutes: number): number {
  return Math.floor(time / (minutes * 60_000));
}

// Counting registrations: how they grew by day, and how many fall to each sector or region.
import { localDay } from "~/domain/ground/time/dates";

/** What a figure is made of. */
export type Growth = { day: string; total: number }[];

/**
 * How many there were at the end of each day, for the days on which there was one more.
 *
 * @param moments instants in any order
 * @param timeZone IANA name; decides which day a moment belongs to
 */
export function growthByDay(moments: Date[], timeZone: string): Growth {
  const perDay = new Map<string, number>();
  for (const moment of moments) {
    const day = localDay(moment, timeZone);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  let total = 0;
  return [...perDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, count]) => {
      total += count;
      return { day, total };
    });
}

/** How often each key comes, the most frequent first, keys that come equally often in the order of the alphabet. */
export function countByKey(keys: string[]): { key: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key, "en-GB"));
}

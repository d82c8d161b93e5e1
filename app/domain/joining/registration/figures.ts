// Counting registrations: how they grew by day, and how many fall to each sector or region.
/** What the database counts registrations by, state by state, as `RegistrationCounted` in prisma/limits does; each with its key. */
export const countedBy = {
  all: "none",
  came: "the quarter of an hour in which it was sent, else begun",
  decided: "the quarter of an hour in which it was decided about, else sent",
  sector: "the sector",
  region: "the region",
  organisation: "the employer",
  initial: "the first character of the name on the badge",
  places: "how many places in sessions are held",
} as const;

/** What a figure is made of. */
export type Growth = { day: string; total: number }[];

/** How many there were at the end of each day, for the days on which there was one more. */
export function growthOf(perDay: readonly { day: string; count: number }[]): Growth {
  let total = 0;
  return perDay.flatMap(({ day, count }) => {
    total += count;
    return count > 0 ? [{ day, total }] : [];
  });
}

/** How often each key comes, the most frequent first, keys that come equally often in the order of the alphabet. */
export function inOrderOfCount(
  counts: ReadonlyMap<string, number>,
): { key: string; count: number }[] {
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key, "en-GB"));
}

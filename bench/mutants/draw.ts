// Which of the places are broken: drawn by a seed, and spread evenly over the whole.
import { type DemoRandom, makeRandom } from "../../prisma/demo/random";

/**
 * Cuts the list into as many runs as are wanted and takes one entry from each, so that every part of the list is met.
 *
 * @param usable entries that are not usable are passed over for others of their run; a run may have none
 */
export function drawSpread<T>(
  all: readonly T[],
  count: number,
  seed: number,
  usable: (entry: T) => boolean,
): T[] {
  const random = makeRandom(seed);
  const runs = Math.min(count, all.length);
  return Array.from({ length: runs }, (_, run) => {
    const from = Math.floor((run * all.length) / runs);
    const to = Math.floor(((run + 1) * all.length) / runs);
    return shuffled(all.slice(from, to), random).find(usable);
  }).filter((entry) => entry !== undefined);
}

function shuffled<T>(list: readonly T[], random: DemoRandom): T[] {
  return list
    .map((entry) => ({ entry, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
}

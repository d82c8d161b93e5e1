// A small seeded source of chance, so that the demonstration is the same on every machine.

/** Chance that repeats itself for the same seed. */
export interface DemoRandom {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  /** True in `share` of all cases, where `share` lies between 0 and 1. */
  chance(share: number): boolean;
  /** One of the entries, each as likely as the other. Throws a RangeError for an empty list. */
  pick<T>(from: readonly T[]): T;
  /** One of the entries, in proportion to its weight. Throws a RangeError for an empty list. */
  pickWeighted<T>(from: readonly T[], weight: (entry: T) => number): T;
}

/** Makes a source of chance from a 32-bit seed, by the public-domain generator mulberry32. */
export function makeRandom(seed: number): DemoRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const entry = from[below(from.length)];
    if (entry === undefined) throw new RangeError("There is nothing to pick from.");
    return entry;
  };
  const pickWeighted = <T>(from: readonly T[], weight: (entry: T) => number): T => {
    let rest = next() * from.reduce((sum, entry) => sum + weight(entry), 0);
    for (const entry of from) {
      rest -= weight(entry);
      if (rest < 0) return entry;
    }
    return pick(from);
  };
  return { next, below, chance: (share) => next() < share, pick, pickWeighted };
}

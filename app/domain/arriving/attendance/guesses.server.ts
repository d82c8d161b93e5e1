// The limit on guessing at a door: somebody with a steward's device could try codes until one is somebody's.
import { DomainError } from "~/domain/problem";
import type { ScanResult } from "./attendance";

/** Codes that are nobody's which one steward may scan in a minute; a busy door with foreign badges has a few. */
export const guessesAllowed = 30;

/** How many guesses somebody has to their account, and at which moment that was so; it falls by `guessesAllowed` a minute. */
type Account = { guesses: number; at: number };

/** By steward. In memory: a restart forgets a minute. */
const accounts = new Map<string, Account>();

function guessesNow(stewardId: string, now: Date): number {
  const account = accounts.get(stewardId);
  if (!account) return 0;
  const minutes = Math.max(0, now.getTime() - account.at) / 60_000;
  return Math.max(0, account.guesses - minutes * guessesAllowed);
}

/**
 * Refuses the scans of somebody who has guessed too often, until a minute's worth is left again. A batch is taken whole, however
 * many of its codes are nobody's, and then its sender waits for as many minutes as it held of them.
 *
 * @throws DomainError `too-many`, with the seconds to wait
 */
export function demandFewGuesses(stewardId: string, now: Date): void {
  const over = guessesNow(stewardId, now) - guessesAllowed;
  if (over < 0) return;
  const seconds = Math.max(1, Math.ceil(((over + 1) / guessesAllowed) * 60));
  throw new DomainError(
    "too-many",
    `Paused: too many codes that are not known. Wait ${seconds} ${seconds === 1 ? "second" : "seconds"}, then scan again.`,
  );
}

/** Counts the codes among these answers that were nobody's. */
export function countGuesses(stewardId: string, results: readonly ScanResult[], now: Date): void {
  const unknown = results.filter(({ verdict }) => verdict === "unknown").length;
  const guesses = guessesNow(stewardId, now) + unknown;
  if (guesses === 0) accounts.delete(stewardId);
  else accounts.set(stewardId, { guesses, at: now.getTime() });
}

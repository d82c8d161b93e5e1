// Letters: what may become of one, how long the pauses between tries are, and when a secret is forgotten.
import { z } from "zod";

/** What may become of a letter, worst first. `held` waited in a backup when it was restored, and goes out when somebody says so. */
export const letterStates = ["failed", "held", "queued", "sent"] as const;
export type LetterState = (typeof letterStates)[number];

/** Reads a stored state. */
export const letterState = z.enum(letterStates);

/** The states of a letter that has not gone out, for questions to the database. */
export const unsentStates: LetterState[] = letterStates.filter((state) => state !== "sent");

/** The states in which a letter stays until somebody queues it again. */
export const stoppedStates = ["failed", "held"] as const satisfies LetterState[];
export type StoppedState = (typeof stoppedStates)[number];

/** Whether a letter stays as it is until somebody queues it again. */
export function isStopped(state: string): boolean {
  return stoppedStates.some((stopped) => stopped === state);
}

/** The states in words. */
export const letterStateNames: Record<LetterState, string> = {
  failed: "Failed",
  held: "Held back",
  queued: "Waiting to be sent",
  sent: "Sent",
};

/** Minutes to wait after each failed try; after one more failure than there are pauses the letter has failed. */
const pauses = [1, 5, 15, 60, 240, 720, 720];

/** Tries that a letter gets before it has failed. */
export const mostAttempts = pauses.length + 1;

/**
 * When to try again.
 *
 * @param attempts failed tries so far, the last one included
 * @param now the moment of the last one
 * @returns null when the letter has had all its tries
 */
export function nextAttempt(attempts: number, now: Date): Date | null {
  return attempts > pauses.length ? null : pauseAfter(attempts, now);
}

/** The end of the pause that follows a try, the last one's being as long as the one before. */
export function pauseAfter(attempts: number, now: Date): Date {
  const minutes = pauses[Math.min(attempts, pauses.length) - 1] ?? 0;
  return new Date(now.getTime() + minutes * 60_000);
}

/** Days after which a secret that does not say how long it is good is forgotten. */
export const secretDays = 7;

/** Whether a letter held a secret that is forgotten, so that it cannot be sent again. */
export function isForgotten(letter: { sealed: boolean; text: string }): boolean {
  return letter.sealed && letter.text === "";
}

// Letters: what may become of one, whose duty it is, how long the pauses between tries are, and when a secret is forgotten.
import { z } from "zod";

/**
 * What may become of a letter, worst first. `held` waited in a backup when it was restored, and goes out when somebody says so;
 * one that is `replaced` never goes out, because a newer one tells what is so now.
 */
export const letterStates = ["failed", "held", "queued", "replaced", "sent"] as const;
export type LetterState = (typeof letterStates)[number];

/** Reads a stored state. */
export const letterState = z.enum(letterStates);

/** The states of a letter that has not gone out, for questions to the database. */
export const unsentStates: LetterState[] = letterStates.filter((state) => state !== "sent");

/** The states of a letter that goes out, or may yet be queued again. */
export const replaceableStates = unsentStates.filter((state) => state !== "replaced");

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
  replaced: "Replaced by a newer letter",
  sent: "Sent",
};

/** Whose duty a letter is, and who may read it in a list: a conference's organisers, the editors, or administrators alone. */
export const letterAudiences = ["conference", "publishing", "personal"] as const;
export type LetterAudience = (typeof letterAudiences)[number];

/** Minutes to wait after each failed try; the last of them again and again, until the letter is too old. */
const pauses = [1, 5, 15, 60, 240];

/** Minutes that a letter waits at most for a mail server that nobody could reach: it says nothing against the letter. */
const unreachablePause = 15;

/** Days for which a letter is tried. A mail server may be away over a long weekend (RFC 5321 §4.5.4.1: at least 4 or 5 days). */
export const daysTried = 5;

/**
 * When to try again.
 *
 * @param attempts failed tries so far, the last one included
 * @param now the moment of the last one
 * @param queuedAt when the letter was written, or queued again
 * @returns null when the letter has been tried for long enough
 */
export function nextAttempt(
  attempts: number,
  now: Date,
  { queuedAt, unreachable }: { queuedAt: Date; unreachable: boolean },
): Date | null {
  if (now.getTime() - queuedAt.getTime() >= daysTried * 86_400_000) return null;
  const pause = pauses[Math.min(attempts, pauses.length) - 1] ?? 0;
  return minutesAfter(now, unreachable ? Math.min(pause, unreachablePause) : pause);
}

/** Failed tries after which an older letter no longer holds up the newer ones to the same address: about 20 minutes. */
export const triesInLine = 3;

/** A letter good for so short a time goes out before all others, and waits for none: somebody is waiting to sign in. */
export const urgentMinutes = 60;

/** Seconds that a letter about places waits for further changes, so that a burst of them is told once, as it is then. */
export const settlingSeconds = 60;

/** Minutes that a process has a letter in hand at most. */
export const claimMinutes = 10;

/** The end of a span of minutes. */
export function minutesAfter(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

/** Days after which a secret that does not say how long it is good is forgotten. */
export const secretDays = 7;

/** Whether what a letter said is forgotten, so that it cannot be sent again: a secret by its end, any text in time. */
export function isForgotten(letter: { text: string }): boolean {
  return letter.text === "";
}

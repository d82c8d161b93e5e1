// Letters: what may become of one, how long the pauses between tries are, and what the outbox can be asked.
import { z } from "zod";
import { hiddenId, orEmpty } from "~/domain/ground/fields/typed-values";

/** What may become of a letter, worst first. */
export const letterStates = ["failed", "queued", "sent"] as const;
export type LetterState = (typeof letterStates)[number];

/** The states in words. */
export const letterStateNames: Record<LetterState, string> = {
  failed: "Failed",
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

/** What the outbox page may be asked; anything else is left out. */
export const outboxQuestion = z.object({
  state: z.enum(letterStates).optional().catch(undefined),
  to: z.string().trim().max(254).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** What the demonstration's mailbox may be asked. */
export const mailboxQuestion = outboxQuestion.pick({ to: true, page: true });

const whichLetters = "Choose which letters to try again";

/** The form that queues failed letters again: one by its id, or all of the conference where its button says so. */
export const tryAgainForm = z
  .object({
    intent: z.enum(["one", "all"], whichLetters).default("one"),
    letter: orEmpty(hiddenId(whichLetters), ""),
  })
  .refine(({ intent, letter }) => (intent === "one") === (letter !== ""), whichLetters);

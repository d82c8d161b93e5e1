// Queueing letters again that failed or were held back, and giving up those that were held back.
import type { Step } from "~/domain/ground/audit/step";
import type { Prisma } from "../../../../prisma/client/client";
import { type StoppedState, stoppedStates } from "./letters";

/**
 * Queues those of these letters that failed or are held back, to be delivered at once and with all their tries. What is queued or
 * sent already is left alone, and so is a letter whose text was forgotten.
 *
 * @param state for those in one of the two states only
 * @returns how many
 */
export async function queueAgain(
  { tx, now }: Pick<Step, "tx" | "now">,
  which: Prisma.LetterWhereInput,
  state?: StoppedState,
): Promise<number> {
  const { count } = await tx.letter.updateMany({
    where: {
      ...which,
      state: state ?? { in: [...stoppedStates] },
      NOT: { text: "" },
    },
    data: { state: "queued", attempts: 0, nextAttemptAt: now, queuedAgainAt: now, lastError: null },
  });
  return count;
}

/** Gives up every letter that is held back: it says so, and is not sent. @returns how many */
export async function dropHeld({ tx }: Pick<Step, "tx">): Promise<number> {
  const { count } = await tx.letter.updateMany({
    where: { state: "held" },
    data: { state: "failed", lastError: "It was held back after a restore, and given up." },
  });
  return count;
}

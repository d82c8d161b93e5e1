// Queueing letters again that failed.
import type { Step } from "~/domain/ground/audit/step";
import type { Prisma } from "../../../../prisma/client/client";

/**
 * Queues those of these letters that failed, to be delivered at once and with all their tries. What is queued or sent already is
 * left alone, and so is a letter whose secret was forgotten.
 *
 * @returns how many
 */
export async function queueAgain(
  { tx, now }: Pick<Step, "tx" | "now">,
  which: Prisma.LetterWhereInput,
): Promise<number> {
  const { count } = await tx.letter.updateMany({
    where: { ...which, state: "failed", NOT: { sealed: true, text: "" } },
    data: { state: "queued", attempts: 0, nextAttemptAt: now, lastError: null },
  });
  return count;
}

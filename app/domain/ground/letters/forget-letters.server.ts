// Forgetting letters: first what they said, later that they were.
import { daysBefore } from "~/domain/ground/forgetting/ago";
import { forgetInPieces } from "~/domain/ground/forgetting/in-pieces.server";
import { read } from "~/platform/db.server";
import { letterTextDays, letterYears } from "./kept";

/**
 * Deletes the texts and attachments of letters after `letterTextDays`. One that has not gone out by then never will.
 *
 * @returns how many
 */
export function forgetLetterTexts(now: Date): Promise<number> {
  const which = { forgottenAt: null, createdAt: { lte: daysBefore(now, letterTextDays) } };
  return forgetInPieces(
    (take) => read.letter.findMany({ where: which, take, select: { id: true } }),
    async (tx, ids) => {
      const letters = { ...which, id: { in: ids } };
      const tooOld = { state: "failed", lastError: "It was too old to be sent." };
      await tx.letter.updateMany({ where: { ...letters, state: "queued" }, data: tooOld });
      await tx.letter.updateMany({ where: { ...letters, state: "held" }, data: tooOld });
      await tx.letterAttachment.deleteMany({ where: { letterId: { in: ids } } });
      await tx.letter.updateMany({ where: letters, data: { text: "", forgottenAt: now } });
    },
  );
}

/** Deletes letters after `letterYears`. @returns how many */
export function forgetLetters(now: Date): Promise<number> {
  const textForgotten = daysBefore(now, letterYears * 365 - letterTextDays);
  const which = {
    forgottenAt: { lte: textForgotten },
    createdAt: { lte: daysBefore(now, letterYears * 365) },
  };
  return forgetInPieces(
    (take) => read.letter.findMany({ where: which, take, select: { id: true } }),
    (tx, ids) => tx.letter.deleteMany({ where: { ...which, id: { in: ids } } }),
  );
}

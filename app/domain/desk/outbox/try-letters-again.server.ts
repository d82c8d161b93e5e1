// Trying letters again that failed, and sending those that were held back, for organisers.
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { isForgotten, isStopped } from "~/domain/ground/letters/letters";
import { queueAgain } from "~/domain/ground/letters/queue-again.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";
import { lettersOf } from "./outbox.server";

/**
 * Queues letters of a conference again that failed or are held back, at once and with all their tries. What is queued or sent
 * already is left alone, so doing it twice is doing it once.
 *
 * @param input `letterId` for one letter, without it all that failed, or with `held` all that are held back
 * @throws DomainError `forbidden`; `not-found` for a letter of another conference; `conflict` for one whose secret was forgotten
 */
export function tryLettersAgain(
  actor: Actor,
  input: { conferenceId: string; letterId?: string | undefined; held?: boolean },
  now: Date,
): Promise<void> {
  demand(actor, "send-letters-again");
  const { conferenceId, letterId } = input;
  return command(async (tx) => {
    if (letterId) {
      const letter = await tx.letter.findFirst({
        where: { id: letterId, ...lettersOf(conferenceId) },
        select: { sealed: true, text: true, state: true },
      });
      if (!letter) throw new DomainError("not-found", "There is no such letter.");
      if (isStopped(letter.state) && isForgotten(letter))
        throw new DomainError(
          "conflict",
          "The link in this letter is too old. Ask the person to start again.",
        );
    }
    const letters = await queueAgain(
      { tx, now },
      { ...lettersOf(conferenceId), ...(letterId ? { id: letterId } : {}) },
      letterId ? undefined : input.held ? "held" : "failed",
    );
    if (letters === 0) return;
    await recordAudit(
      { tx, actor, now },
      {
        action: "letters-queued-again",
        subjectKind: letterId ? "letter" : "conference",
        subjectId: letterId ?? conferenceId,
        conferenceId,
        facts: { letters },
      },
    );
  });
}

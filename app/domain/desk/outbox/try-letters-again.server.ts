// Trying letters again that failed, and sending those that were held back, for those whose duty they are.
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { isForgotten, isStopped } from "~/domain/ground/letters/letters";
import { queueAgain } from "~/domain/ground/letters/queue-again.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";
import { deedOf, lettersOf, type WhichOutbox } from "./outbox.server";

/**
 * Queues letters of an outbox again that failed or are held back, at once and for all their days. What is queued or sent
 * already is left alone, so doing it twice is doing it once.
 *
 * @param input which outbox, and `letterId` for one letter of it, without it all that failed, or with `held` all that
 *   are held back
 * @throws DomainError `forbidden`; `not-found` for a letter of another outbox; `conflict` for one whose secret was forgotten
 */
export function tryLettersAgain(
  actor: Actor,
  { letterId, held, ...which }: WhichOutbox & { letterId?: string | undefined; held?: boolean },
  now: Date,
): Promise<void> {
  demand(actor, deedOf(which));
  return command(async (tx) => {
    if (letterId) {
      const letter = await tx.letter.findFirst({
        where: { id: letterId, ...lettersOf(which) },
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
      { ...lettersOf(which), ...(letterId ? { id: letterId } : {}) },
      letterId ? undefined : held ? "held" : "failed",
    );
    if (letters === 0) return;
    const conferenceId = "conferenceId" in which ? which.conferenceId : null;
    const audience = "audience" in which ? which.audience : null;
    await recordAudit(
      { tx, actor, now },
      {
        action: "letters-queued-again",
        subjectKind: letterId ? "letter" : conferenceId ? "conference" : "outbox",
        subjectId: letterId ?? conferenceId ?? String(audience),
        ...(conferenceId ? { conferenceId } : {}),
        facts: { letters },
      },
    );
  });
}

// The letters that are held back after a restore, for the operator: how many there are, sending them, giving them up.
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { dropHeld, queueAgain } from "~/domain/ground/letters/queue-again.server";
import { demand } from "~/domain/people/access/demand";
import { command, read } from "~/platform/db.server";

/** The letters held back, by their kind, with the moments of the oldest and the newest. */
export async function listHeldLetters(): Promise<
  { kind: string; count: number; oldest: Date | null; newest: Date | null }[]
> {
  const kinds = await read.letter.groupBy({
    by: ["kind"],
    where: { state: "held" },
    _count: true,
    _min: { createdAt: true },
    _max: { createdAt: true },
    orderBy: { kind: "asc" },
  });
  return kinds.map(({ kind, _count, _min, _max }) => ({
    kind,
    count: _count,
    oldest: _min.createdAt,
    newest: _max.createdAt,
  }));
}

/**
 * Sends every letter that is held back, of all conferences, or gives them all up.
 *
 * @returns how many
 * @throws DomainError `forbidden`
 */
export function settleHeldLetters(
  actor: Actor,
  what: "send" | "give-up",
  now: Date,
): Promise<number> {
  demand(actor, "settle-held-letters");
  return command(async (tx) => {
    const step = { tx, actor, now };
    const letters = what === "send" ? await queueAgain(step, {}, "held") : await dropHeld(step);
    if (letters > 0)
      await recordAudit(step, {
        action: what === "send" ? "held-letters-sent" : "held-letters-given-up",
        subjectKind: "installation",
        subjectId: "letters",
        facts: { letters },
      });
    return letters;
  });
}

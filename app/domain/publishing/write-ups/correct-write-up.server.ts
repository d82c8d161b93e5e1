// The editor's correction of a published write-up, with a dated note for its readers.

import { recordAbout } from "~/domain/ground/audit/audit.server";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { drawProse } from "~/domain/ground/prose/prose.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { demandSecondPerson } from "./second-person";
import { partsOf, type Words } from "./template";
import type { Writer } from "./write-access.server";
import { staleWriteUp } from "./write-up";
import { correctedLetter } from "./write-up-letters";

/** The corrected words, the version they were written upon, and the note for readers. */
export type CorrectionInput = Omit<Words, "sessionId"> & {
  id: string;
  version: number;
  correction: string;
};

/**
 * Corrects a published write-up. Its address stays. Sending the same correction again changes nothing.
 *
 * @throws DomainError `forbidden` for its author and for those who are no editors, `conflict` for a stale form or one that
 *   is not published, `invalid` when nothing was changed
 */
export async function correctWriteUp(
  actor: Writer,
  input: CorrectionInput,
  now: Date,
): Promise<void> {
  demand(actor, "review-write-ups");
  await drawProse(partsOf(input));
  const { id, version, correction, ...words } = input;
  return command(async (tx) => {
    const step = { tx, actor, now };
    const known = await tx.writeUp.findFirst({
      where: { id, submittedAt: { not: null } },
      include: {
        author: { select: { id: true, name: true, email: true } },
        corrections: { orderBy: { at: "desc" }, take: 1, select: { text: true } },
      },
    });
    if (!known) throw new DomainError("not-found", "There is no write-up here.");
    demandSecondPerson(actor, known.authorId);
    if (known.state !== "published")
      throw new DomainError("conflict", "Only a published write-up can be corrected.");
    const changed = (Object.keys(words) as (keyof typeof words)[]).filter(
      (field) => known[field] !== words[field],
    );
    if (changed.length === 0) {
      if (known.corrections[0]?.text === correction) return;
      throw new DomainError(
        "invalid",
        "Change the text as well as saying what you changed",
        "title",
      );
    }
    if (known.version !== version) throw staleWriteUp();
    await tx.writeUp.update({
      where: { id },
      data: {
        ...words,
        updatedAt: now,
        version: { increment: 1 },
        corrections: { create: { at: now, text: correction } },
      },
    });
    const facts = { changed, correction };
    await recordAbout(step, "write-up", { id }, "write-up-corrected", facts);
    const url = addressOf(paths.writeUp(known.slug));
    const letter = correctedLetter({
      name: known.author.name,
      title: words.title,
      url,
      correction,
    });
    const to = { to: known.author.email, personId: known.author.id };
    const kind = "write-up-corrected";
    await writeLetter(step, { ...to, audience: "publishing", kind, ...letter });
  });
}

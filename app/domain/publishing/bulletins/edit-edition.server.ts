// What every change of an edition has in common: the editor, and the edition that is still open.

import type { Actor } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command, type Transaction } from "~/platform/db.server";

type Edition = Awaited<ReturnType<typeof findEdition>>;

/**
 * An edition with what is in it, inside a command.
 *
 * @throws DomainError `not-found`
 */
export async function findEdition(tx: Transaction, number: number) {
  const edition = await tx.edition.findUnique({
    where: { number },
    select: {
      ...{ id: true, title: true, introduction: true, publishedAt: true },
      items: { select: { writeUpId: true, section: true, position: true } },
    },
  });
  if (!edition) throw new DomainError("not-found", "There is no edition with this number.");
  return edition;
}

/**
 * Runs one change of an edition that is not published yet, as an editor.
 *
 * @throws DomainError `forbidden`, `not-found`, `closed` once it is published
 */
export function editEdition(
  actor: Actor,
  number: number,
  now: Date,
  change: (step: Step, edition: Edition) => Promise<void>,
): Promise<void> {
  demand(actor, "make-editions");
  return command(async (tx) => {
    const edition = await findEdition(tx, number);
    if (edition.publishedAt)
      throw new DomainError("closed", "This edition is published, so it no longer changes.");
    await change({ tx, actor, now }, edition);
  });
}

// Making an edition of the bulletin, describing it, and publishing it.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAbout } from "~/domain/ground/audit/audit.server";
import { drawProse } from "~/domain/ground/prose/prose.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command, isDuplicate } from "~/platform/db.server";
import { editEdition, findEdition } from "./edit-edition.server";

/** An edition by its number, and what it says of itself. */
type EditionWords = { number: number; title: string; introduction: string };

/**
 * Makes an edition. The same number and title again is the same edition.
 *
 * @throws DomainError `forbidden`, `conflict` when the number is taken
 */
export async function makeEdition(actor: Actor, input: EditionWords, now: Date): Promise<void> {
  demand(actor, "make-editions");
  const { number, title, introduction } = input;
  await drawProse({ introduction });
  const made = command(async (tx) => {
    const known = await tx.edition.findUnique({
      where: { number },
      select: { title: true, introduction: true },
    });
    if (known?.title === title && known.introduction === introduction) return;
    const { id } = await tx.edition.create({ data: { ...input, createdAt: now } });
    await recordAbout({ tx, actor, now }, "edition", { id }, "edition-made", { number });
  });
  return made.catch((error: unknown) => {
    if (!isDuplicate(error)) throw error;
    const sentence = `There is an edition ${number} already. Choose another number.`;
    throw new DomainError("conflict", sentence, "number");
  });
}

/**
 * Changes an edition's title and introduction.
 *
 * @throws DomainError `forbidden`, `not-found`, `closed` once it is published
 */
export async function describeEdition(actor: Actor, input: EditionWords, now: Date): Promise<void> {
  const { number, title, introduction } = input;
  await drawProse({ introduction });
  return editEdition(actor, number, now, async (step, edition) => {
    if (edition.title === title && edition.introduction === introduction) return;
    await step.tx.edition.update({ where: { number }, data: { title, introduction } });
    await recordAbout(step, "edition", edition, "edition-described");
  });
}

/**
 * Publishes an edition that has something in it. Publishing it twice is publishing it once.
 *
 * @throws DomainError `forbidden`, `not-found`, `invalid` while no published write-up is in it
 */
export function publishEdition(actor: Actor, number: number, now: Date): Promise<void> {
  demand(actor, "make-editions");
  return command(async (tx) => {
    const edition = await findEdition(tx, number);
    if (edition.publishedAt) return;
    const inIt = { editionId: edition.id, writeUp: { state: "published" } };
    if ((await tx.editionItem.count({ where: inIt })) === 0)
      throw new DomainError(
        "invalid",
        "Add a write-up before you publish the edition",
        "writeUpId",
      );
    await tx.edition.update({ where: { number }, data: { publishedAt: now } });
    await recordAbout({ tx, actor, now }, "edition", edition, "edition-published", { number });
  });
}

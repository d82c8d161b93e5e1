// What stands in an edition of the bulletin: putting write-ups into its sections, moving and removing them.
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAbout } from "~/domain/ground/audit/audit.server";
import { DomainError } from "~/domain/problem";
import { bySection, withMoved } from "./bulletin";
import { editEdition } from "./edit-edition.server";

/**
 * Puts a published write-up at the end of a section, or moves it there from another one.
 *
 * @throws DomainError `forbidden`, `not-found`, `closed`, `invalid` for a write-up that is not published
 */
export function addToEdition(
  actor: Actor,
  input: { number: number; writeUpId: string; section: string },
  now: Date,
): Promise<void> {
  const { number, writeUpId, section } = input;
  return editEdition(actor, number, now, async (step, edition) => {
    const writeUp = await step.tx.writeUp.findFirst({
      where: { id: writeUpId, state: "published" },
    });
    if (!writeUp)
      throw new DomainError("invalid", "Choose a published write-up from the list", "writeUpId");
    if (edition.items.some((item) => item.writeUpId === writeUpId && item.section === section))
      return;
    const last = edition.items
      .filter((item) => item.section === section)
      .reduce((most, { position }) => Math.max(most, position), 0);
    await step.tx.editionItem.upsert({
      where: { editionId_writeUpId: { editionId: edition.id, writeUpId } },
      create: { editionId: edition.id, writeUpId, section, position: last + 1 },
      update: { section, position: last + 1 },
    });
    await recordAbout(step, "edition", edition, "edition-item-added", { writeUpId, section });
  });
}

/**
 * Moves a write-up to a place in its section, counted from 1. Moving it there again changes nothing.
 *
 * @throws DomainError `forbidden`, `not-found`, `closed`
 */
export function moveInEdition(
  actor: Actor,
  input: { number: number; writeUpId: string; place: number },
  now: Date,
): Promise<void> {
  const { number, writeUpId, place } = input;
  return editEdition(actor, number, now, async (step, edition) => {
    const section = bySection(edition.items).find(({ items }) =>
      items.some((item) => item.writeUpId === writeUpId),
    );
    if (!section) throw new DomainError("not-found", "This write-up is not in the edition.");
    const before = section.items.map((item) => item.writeUpId);
    const after = withMoved(before, writeUpId, place);
    if (after.join() === before.join()) return;
    for (const [index, id] of after.entries())
      await step.tx.editionItem.update({
        where: { editionId_writeUpId: { editionId: edition.id, writeUpId: id } },
        data: { position: index + 1 },
      });
    await recordAbout(step, "edition", edition, "edition-item-moved", { writeUpId, place });
  });
}

/**
 * Takes a write-up out of an edition; one that is not in it stays out.
 *
 * @throws DomainError `forbidden`, `not-found`, `closed`
 */
export function removeFromEdition(
  actor: Actor,
  input: { number: number; writeUpId: string },
  now: Date,
): Promise<void> {
  const { number, writeUpId } = input;
  return editEdition(actor, number, now, async (step, edition) => {
    const { count } = await step.tx.editionItem.deleteMany({
      where: { editionId: edition.id, writeUpId },
    });
    if (count > 0)
      await recordAbout(step, "edition", edition, "edition-item-removed", { writeUpId });
  });
}

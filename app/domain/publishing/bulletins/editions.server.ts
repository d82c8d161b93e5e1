// Editions of the bulletin for their editors: the list, one of them, making, describing and publishing one.

import type { Actor } from "~/domain/ground/audit/actor";
import { shortDate } from "~/domain/ground/time/dates";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command, isDuplicate, read } from "~/platform/db.server";
import { auditEdition } from "./audit.server";
import { bySection } from "./bulletin";
import { editEdition, findEdition } from "./edit-edition.server";

/** Every edition, the newest first, and the number that the next one gets. */
export async function listEditions() {
  const editions = await read.edition.findMany({
    orderBy: { number: "desc" },
    select: { number: true, title: true, publishedAt: true, _count: { select: { items: true } } },
  });
  return {
    nextNumber: (editions[0]?.number ?? 0) + 1,
    editions: editions.map(({ number, title, publishedAt, _count }) => ({
      ...{ number, title },
      path: paths.editorEdition(number),
      publishedOn: publishedAt ? shortDate(publishedAt) : "",
      writeUps: _count.items,
    })),
  };
}

/** One edition for its editor, with the published write-ups that are not in it yet; or null. */
export async function getEdition(number: number) {
  const edition = await read.edition.findUnique({
    where: { number },
    select: {
      ...{ number: true, title: true, introduction: true, publishedAt: true },
      items: {
        select: {
          ...{ section: true, position: true, writeUpId: true },
          writeUp: { select: { title: true, state: true } },
        },
      },
    },
  });
  if (!edition) return null;
  const taken = edition.items.map(({ writeUpId }) => writeUpId);
  const free = await read.writeUp.findMany({
    where: { state: "published", id: { notIn: taken } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: 500,
    select: { id: true, title: true, publishedAt: true },
  });
  return {
    ...{ number: edition.number, title: edition.title, introduction: edition.introduction },
    publishedOn: edition.publishedAt ? shortDate(edition.publishedAt) : "",
    sections: bySection(edition.items).map(({ section, items }) => ({
      section,
      items: items.map(({ writeUpId, writeUp }) => ({
        ...{ writeUpId, title: writeUp.title },
        withdrawn: writeUp.state !== "published",
      })),
    })),
    free: free.map(({ id, title, publishedAt }) => ({
      value: id,
      text: `${title} (${publishedAt ? shortDate(publishedAt) : ""})`,
    })),
  };
}

/**
 * Makes an edition. The same number and title again is the same edition.
 *
 * @throws DomainError `forbidden`, `conflict` when the number is taken
 */
export function makeEdition(
  actor: Actor,
  input: { number: number; title: string; introduction: string },
  now: Date,
): Promise<void> {
  demand(actor, "make-editions");
  return command(async (tx) => {
    const known = await tx.edition.findUnique({
      where: { number: input.number },
      select: { title: true, introduction: true },
    });
    if (known?.title === input.title && known.introduction === input.introduction) return;
    try {
      const { id } = await tx.edition.create({ data: { ...input, createdAt: now } });
      await auditEdition({ tx, actor, now }, "edition-made", id, { number: input.number });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const sentence = `There is an edition ${input.number} already. Choose another number.`;
      throw new DomainError("conflict", sentence, "number");
    }
  });
}

/**
 * Changes an edition's title and introduction.
 *
 * @throws DomainError `forbidden`, `not-found`, `closed` once it is published
 */
export function describeEdition(
  actor: Actor,
  input: { number: number; title: string; introduction: string },
  now: Date,
): Promise<void> {
  const { number, title, introduction } = input;
  return editEdition(actor, number, now, async (step, edition) => {
    if (edition.title === title && edition.introduction === introduction) return;
    await step.tx.edition.update({ where: { number }, data: { title, introduction } });
    await auditEdition(step, "edition-described", edition.id);
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
    await auditEdition({ tx, actor, now }, "edition-published", edition.id, { number });
  });
}

// Editions of the bulletin for their editors: the list, and one of them.

import { shortDate } from "~/domain/ground/time/dates";
import { paths } from "~/paths";
import { read } from "~/platform/db.server";
import { bySection } from "./bulletin";

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

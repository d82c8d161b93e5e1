// The published editions of the bulletin as everybody sees them.

import { proseOf } from "~/domain/ground/prose/prose.server";
import { longDate, shortDate } from "~/domain/ground/time/dates";
import { cardOf, cardSelect } from "~/domain/publishing/library/library.server";
import { statesWithPage } from "~/domain/publishing/write-ups/write-up";
import { paths } from "~/paths";
import { read } from "~/platform/db.server";
import { bySection } from "./bulletin";

/** The published editions, the newest first. */
export async function listBulletins() {
  const editions = await read.edition.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { number: "desc" },
    select: {
      ...{ number: true, title: true, publishedAt: true },
      items: { where: { writeUp: { state: "published" } }, select: { section: true } },
    },
  });
  return editions.map(({ number, title, publishedAt, items }) => ({
    ...{ number, title },
    path: paths.bulletin(number),
    publishedOn: publishedAt ? shortDate(publishedAt) : "",
    writeUps: items.length,
  }));
}

/** One published edition to read, with its neighbours, or null. */
export async function getBulletin(number: number) {
  const edition = await read.edition.findFirst({
    where: { number, publishedAt: { not: null } },
    select: {
      ...{ title: true, introduction: true, publishedAt: true },
      items: {
        where: { writeUp: { state: { in: statesWithPage } } },
        select: {
          ...{ section: true, position: true },
          writeUp: { select: { ...cardSelect, state: true, withdrawnAt: true } },
        },
      },
    },
  });
  if (!edition) return null;
  const [introduction = ""] = await proseOf([edition.introduction]);
  return {
    number,
    title: edition.title,
    introduction,
    publishedOn: edition.publishedAt ? longDate(edition.publishedAt) : "",
    sections: bySection(edition.items).map(({ section, items }) => ({
      section,
      items: items.map(({ writeUp }) => ({
        ...cardOf(writeUp),
        withdrawnOn:
          writeUp.state === "withdrawn" && writeUp.withdrawnAt
            ? shortDate(writeUp.withdrawnAt)
            : null,
      })),
    })),
    before: await neighbour({ lt: number }, "desc"),
    after: await neighbour({ gt: number }, "asc"),
  };
}

async function neighbour(number: { lt: number } | { gt: number }, order: "asc" | "desc") {
  const edition = await read.edition.findFirst({
    where: { number, publishedAt: { not: null } },
    orderBy: { number: order },
    select: { number: true },
  });
  return edition && { number: edition.number, path: paths.bulletin(edition.number) };
}

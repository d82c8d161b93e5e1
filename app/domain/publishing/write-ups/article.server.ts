// A write-up as it is read: its texts as safe HTML, its facts as words.

import { themeLabel } from "~/domain/announcing/programme/themes";
import { proseOf } from "~/domain/ground/prose/prose.server";
import { longDate } from "~/domain/ground/time/dates";
import { regionLabel, sectorLabel } from "~/domain/people/people/who-they-are";
import { paths } from "~/paths";
import type { Prisma } from "../../../../prisma/client/client";
import type { Article } from "./article";
import { parts } from "./template";

/** What an article is made from. */
export const articleSelect = {
  title: true,
  summary: true,
  situation: true,
  whatWasDone: true,
  partners: true,
  results: true,
  lessons: true,
  contact: true,
  theme: true,
  sector: true,
  region: true,
  authorLine: true,
  publishedAt: true,
  session: {
    select: {
      slug: true,
      title: true,
      conference: { select: { slug: true, name: true, releasedAt: true } },
    },
  },
  corrections: { orderBy: { at: "desc" }, select: { at: true, text: true } },
} as const satisfies Prisma.WriteUpSelect;

type Row = Prisma.WriteUpGetPayload<{ select: typeof articleSelect }>;

/** Turns a row into what the page shows. Parts that are still empty are left out. */
export async function articleOf(row: Row): Promise<Article> {
  const [article] = await articlesOf([row]);
  return article as Article;
}

/** As `articleOf` for several rows in their order, with one question for all. */
export async function articlesOf(rows: readonly Row[]): Promise<Article[]> {
  const written = rows.map((row) => parts.filter(({ key }) => row[key] !== ""));
  const texts = rows.flatMap((row, index) => (written[index] ?? []).map(({ key }) => row[key]));
  const drawn = (await proseOf(texts)).values();
  return rows.map((row, index) =>
    articleWith(
      row,
      (written[index] ?? []).map((part) => ({ ...part, html: drawn.next().value ?? "" })),
    ),
  );
}

function articleWith(row: Row, drawn: Article["parts"]): Article {
  const { session } = row;
  return {
    title: row.title || "No title yet",
    summary: row.summary,
    theme: row.theme,
    themeLabel: themeLabel(row.theme),
    sectorLabel: sectorLabel(row.sector),
    regionLabel: regionLabel(row.region),
    authorLine: row.authorLine,
    publishedOn: row.publishedAt && longDate(row.publishedAt),
    parts: drawn,
    session: session && {
      title: session.title,
      conference: session.conference.name,
      path: session.conference.releasedAt
        ? paths.session(session.conference.slug, session.slug)
        : null,
    },
    corrections: row.corrections.map(({ at, text }) => ({ on: longDate(at), text })),
  };
}

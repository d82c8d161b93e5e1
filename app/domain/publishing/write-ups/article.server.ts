// A write-up as it is read: its texts as safe HTML, its facts as words.

import { themeLabel } from "~/domain/announcing/programme/themes";
import { longDate } from "~/domain/ground/time/dates";
import { regionLabel, sectorLabel } from "~/domain/people/people/who-they-are";
import { paths } from "~/paths";
import { renderMarkdown } from "~/platform/markdown.server";
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
export function articleOf(row: Row): Article {
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
    parts: parts
      .filter(({ key }) => row[key] !== "")
      .map(({ key, heading }) => ({ key, heading, html: renderMarkdown(row[key]) })),
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

// The feed of the published write-ups, and the tag that says whether a reader has it already.
import { createHash } from "node:crypto";
import type { Article } from "~/domain/publishing/write-ups/article";
import { articleSelect, articlesOf } from "~/domain/publishing/write-ups/article.server";
import { paths } from "~/paths";
import { read } from "~/platform/db.server";
import { addressOf, env } from "~/platform/env.server";
import { writeFeed } from "./feed";

/** Write-ups in the feed, the newest. */
const feedLength = 50;

/** The feed as text with its ETag. Withdrawn write-ups are not in it. */
export async function getLibraryFeed(): Promise<{ xml: string; etag: string }> {
  const rows = await read.writeUp.findMany({
    where: { state: "published" },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: feedLength,
    select: { ...articleSelect, id: true, slug: true, updatedAt: true },
  });
  const withdrawn = await read.writeUp.aggregate({ _max: { withdrawnAt: true } });
  const moments = [...rows.map((row) => row.updatedAt), withdrawn._max.withdrawnAt ?? new Date(0)];
  const articles = await articlesOf(rows);
  const xml = writeFeed({
    // The year is the one in which the name was made, as RFC 4151 asks; it never changes.
    tag: `tag:${new URL(env().baseUrl).hostname},2026:library`,
    title: "What works against serious and organised crime",
    subtitle: "Write-ups by practitioners, as they are published",
    url: addressOf(paths.libraryFeed()),
    pageUrl: addressOf(paths.library()),
    updated: new Date(Math.max(...moments.map((moment) => moment.getTime()))),
    entries: rows.map((row, index) => {
      const article = articles[index] as Article;
      return {
        id: row.id,
        title: row.title,
        summary: row.summary,
        html: article.parts.map(({ heading, html }) => `<h2>${heading}</h2>\n${html}`).join("\n"),
        authorLine: row.authorLine,
        categories: [article.themeLabel, article.sectorLabel, article.regionLabel],
        url: addressOf(paths.writeUp(row.slug)),
        published: row.publishedAt ?? row.updatedAt,
        updated: row.updatedAt,
      };
    }),
  });
  return { xml, etag: `W/"${createHash("sha256").update(xml).digest("base64url")}"` };
}

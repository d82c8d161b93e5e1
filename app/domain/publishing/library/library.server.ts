// The library as everybody sees it: finding published write-ups, and reading one.

import { themeLabel } from "~/domain/announcing/programme/themes";
import { longDate, shortDate } from "~/domain/ground/time/dates";
import { regionLabel, sectorLabel } from "~/domain/people/people/who-they-are";
import { articleOf, articleSelect } from "~/domain/publishing/write-ups/article.server";
import { statesWithPage } from "~/domain/publishing/write-ups/write-up";
import { paths } from "~/paths";
import { read } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import {
  choicesOf,
  filters,
  type LibraryQuestion,
  nearness,
  type Piece,
  pageSize,
  piecesOf,
  type Tally,
  totalOf,
} from "./library";
import { type Hit, matchExpression, searchWriteUps, tallyWriteUps } from "./search.sql.server";

/** What a write-up in a list is made from. */
export const cardSelect = {
  ...{ id: true, slug: true, title: true, summary: true, authorLine: true },
  ...{ theme: true, sector: true, region: true, publishedAt: true },
} as const;

type CardRow = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  authorLine: string;
  theme: string;
  sector: string;
  region: string;
  publishedAt: Date | null;
};

/** A write-up in a list. Dates are in words. `extract` is the place where a search found it, or empty. */
export function cardOf(row: CardRow, hit?: Hit) {
  return {
    path: paths.writeUp(row.slug),
    title: hit ? piecesOf(hit.title) : plain(row.title),
    summary: hit ? piecesOf(hit.summary) : plain(row.summary),
    extract: extractOf(hit),
    authorLine: row.authorLine,
    theme: row.theme,
    themeLabel: themeLabel(row.theme),
    sectorLabel: sectorLabel(row.sector),
    regionLabel: regionLabel(row.region),
    publishedOn: row.publishedAt ? shortDate(row.publishedAt) : "",
  };
}

function plain(text: string): Piece[] {
  return [{ text, hit: false }];
}

function extractOf(hit: Hit | undefined): Piece[] {
  for (const cutting of [hit?.body, hit?.partners]) {
    // What Markdown draws with says nothing in an extract.
    const pieces = piecesOf((cutting ?? "").replace(/[*_#>`|]+/g, " "));
    if (pieces.some((piece) => piece.hit)) return pieces;
  }
  return [];
}

/**
 * The published write-ups that a question finds: the newest first, or the best match first where there is a text.
 *
 * @returns the page asked for (the last one where the question goes past it), the total, and what each filter would leave
 */
export async function listLibrary(question: LibraryQuestion) {
  const match = question.text ? matchExpression(question.text) : "";
  const tallies = match === null ? [] : await (match ? tallyWriteUps(match) : tallyAll());
  const total = totalOf(tallies, question);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const asked = { ...question, page: Math.min(question.page, pages) };
  return {
    question: asked,
    total,
    pages,
    cards: total === 0 ? [] : await (match ? listFound(match, asked) : listNewest(asked)),
    filters: filters.map(({ key, label, all }) => ({
      ...{ key, label, all },
      choices: choicesOf(tallies, question, key),
    })),
  };
}

async function tallyAll(): Promise<Tally[]> {
  const groups = await read.writeUp.groupBy({
    by: ["theme", "sector", "region"],
    where: { state: "published" },
    _count: true,
  });
  return groups.map(({ _count, ...kind }) => ({ ...kind, count: _count }));
}

async function listFound(match: string, question: LibraryQuestion) {
  const hits = await searchWriteUps(match, question);
  const rows = await read.writeUp.findMany({
    where: { id: { in: hits.map(({ id }) => id) }, state: "published" },
    select: cardSelect,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id);
    return row ? [cardOf(row, hit)] : [];
  });
}

async function listNewest({ theme, sector, region, page }: LibraryQuestion) {
  const rows = await read.writeUp.findMany({
    where: {
      state: "published",
      ...(theme && { theme }),
      ...(sector && { sector }),
      ...(region && { region }),
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: cardSelect,
  });
  return rows.map((row) => cardOf(row));
}

/** A published write-up to read, or what is left of a withdrawn one; null for anything else. */
export async function getWriteUp(slug: string) {
  const row = await read.writeUp.findFirst({
    where: { slug, state: { in: statesWithPage } },
    select: {
      ...articleSelect,
      ...{ id: true, state: true, withdrawnAt: true, withdrawnReason: true },
    },
  });
  if (!row) return null;
  if (row.state === "withdrawn")
    return {
      withdrawn: true as const,
      title: row.title,
      on: row.withdrawnAt ? longDate(row.withdrawnAt) : "",
      reason: row.withdrawnReason ?? "",
    };
  const date = row.publishedAt ? shortDate(row.publishedAt) : "";
  return {
    withdrawn: false as const,
    id: row.id,
    article: await articleOf(row),
    cite: `${row.authorLine}. “${row.title}”. Published ${date}. ${addressOf(paths.writeUp(slug))}`,
    related: await listRelated(row),
  };
}

/** The three published write-ups nearest to one, the newer first where several are as near. */
async function listRelated(row: { id: string; theme: string; sector: string; region: string }) {
  const { id, theme, sector, region } = row;
  const near = await read.writeUp.findMany({
    where: { state: "published", NOT: { id }, OR: [{ theme }, { sector }, { region }] },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: 100,
    select: cardSelect,
  });
  return near
    .sort((one, other) => nearness(other, row) - nearness(one, row))
    .slice(0, 3)
    .map((related) => cardOf(related));
}

/** The published write-ups that came from a session, the newest first. */
export function listWriteUpsOfSession(sessionId: string) {
  return read.writeUp.findMany({
    where: { sessionId, state: "published" },
    orderBy: { publishedAt: "desc" },
    select: { slug: true, title: true, summary: true },
  });
}

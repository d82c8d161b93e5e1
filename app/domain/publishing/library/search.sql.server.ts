// Full-text search over the published write-ups: the one file that speaks SQLite's FTS5.
import { read } from "~/platform/db.server";
import { hitMarks, type LibraryQuestion, pageSize, type Tally } from "./library";

/** Words that are searched for at most. */
const mostWords = 32;

/**
 * What somebody typed as an FTS5 query: every word has to occur, in any of its endings, and longer words may be the
 * beginning of one; words in double quotes, or joined by a hyphen or a comma, stand next to each other. Each goes in quoted,
 * so nothing that is typed is an operator.
 *
 * @returns null when there is no letter or digit to look for
 */
export function matchExpression(text: string): string | null {
  const phrases = [
    ...text
      .slice(0, 500)
      .normalize("NFC")
      .matchAll(/"([^"]*)"|[^\s"]+/g),
  ]
    .map(([typed, quoted]) => ({
      words: (quoted ?? typed).match(/[\p{L}\p{N}]+/gu) ?? [],
      quoted: quoted !== undefined,
    }))
    .filter(({ words }) => words.length > 0)
    .slice(0, mostWords);
  if (phrases.length === 0) return null;
  return phrases
    .map(({ words, quoted }) => {
      const begins = !quoted && (words.at(-1) ?? "").length >= 4;
      return `"${words.join(" ")}"${begins ? " *" : ""}`;
    })
    .join(" AND ");
}

const columns = { title: 1, summary: 2, body: 3, partners: 4 };
const [before, after] = hitMarks.map((mark) => `char(${mark.charCodeAt(0)})`);
const marked = (column: number) => `highlight("WriteUpSearch", ${column}, ${before}, ${after})`;
const cut = (column: number) => `snippet("WriteUpSearch", ${column}, ${before}, ${after}, '…', 30)`;

const found = `FROM "WriteUpSearch" JOIN "WriteUp" w ON w."id" = "WriteUpSearch"."writeUpId"
  WHERE "WriteUpSearch" MATCH ? AND w."state" = 'published'`;

/** A write-up that was found, with its hits marked. `body` and `partners` are cuttings. */
export type Hit = { id: string; title: string; summary: string; body: string; partners: string };

/**
 * One page of what a question finds, the best first.
 *
 * @param match from `matchExpression`
 */
export function searchWriteUps(match: string, question: LibraryQuestion): Promise<Hit[]> {
  const { theme, sector, region, page } = question;
  return read.$queryRawUnsafe<Hit[]>(
    `SELECT w."id" AS "id", ${marked(columns.title)} AS "title", ${marked(columns.summary)} AS "summary",
      ${cut(columns.body)} AS "body", ${cut(columns.partners)} AS "partners"
    ${found}
      AND (? = '' OR w."theme" = ?) AND (? = '' OR w."sector" = ?) AND (? = '' OR w."region" = ?)
    ORDER BY bm25("WriteUpSearch", 0, 10, 5, 1, 3), w."publishedAt" DESC, w."id"
    LIMIT ? OFFSET ?`,
    match,
    ...[theme, theme, sector, sector, region, region],
    pageSize,
    (page - 1) * pageSize,
  );
}

/** How many write-ups with each theme, sector and region a text finds. */
export async function tallyWriteUps(match: string): Promise<Tally[]> {
  const rows = await read.$queryRawUnsafe<(Omit<Tally, "count"> & { count: number | bigint })[]>(
    `SELECT w."theme" AS "theme", w."sector" AS "sector", w."region" AS "region", count(*) AS "count"
    ${found} GROUP BY 1, 2, 3`,
    match,
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

// The organisers' list of registrations in SQL: a page begins beside a registration and is read along an index, so that the last
// page of fifty thousand is as quick as the first; a search asks the full-text table.
import type { RegistrationState } from "~/domain/joining/registration/registration";
import type { VettedColumns } from "~/domain/joining/registration/vetted";
import { askSql } from "~/platform/db.server";

/** Words that are searched for at most. */
const mostWords = 10;

/**
 * What somebody typed as a question to the full-text table: every word has to begin a word of the name, the address, the
 * employer or the reference, in any order, whatever its accents and capitals; a reference may be typed in pieces. Each word goes
 * in quoted, so nothing that is typed is an operator.
 *
 * @returns null when there is no letter or digit to look for
 */
export function registrationMatch(text: string): string | null {
  const words =
    text
      .slice(0, 200)
      .normalize("NFC")
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return null;
  const begins = (word: string) => `"${word}" *`;
  const all = words.slice(0, mostWords).map(begins).join(" AND ");
  return words.length > 1 && /^[\w\s]{2,20}$/.test(text)
    ? `(${all}) OR ${begins(words.join(""))}`
    : all;
}

/** Which list: of a conference, in a state, and where `match` is not null of those it finds. */
export type List = { conferenceId: string; state: RegistrationState; match: string | null };

/** A line of the list. Moments are text. */
export type ListLine = {
  id: string;
  since: string;
  reference: string;
  version: number;
  fullName: string;
  badgeName: string;
  email: string;
  jobTitle: string;
  organisation: string;
  sector: string;
  region: string;
  createdAt: string;
  submittedAt: string | null;
  offeredUntil: string | null;
  refusedAt: string | null;
} & VettedColumns;

/** Where a page begins: after or before a line, by what it is ordered by. */
export type Beside = { since: string; id: string };

/** CROSS JOIN is SQLite's word for this order: the search is made once, and not for each line of the list. */
const searched = `"RegistrationSearch" CROSS JOIN "RegistrationEntry" e ON e."id" = "RegistrationSearch"."rowid"
  WHERE "RegistrationSearch" MATCH @match AND`;
const from = (match: string | null) =>
  `FROM ${match === null ? `"RegistrationEntry" e WHERE` : searched}`;
const inList = `e."conferenceId" = @conferenceId AND e."state" = @state`;

/** The list from both its ends, with a search and without: the lines of the page first, then what they show. */
const pageOf = (match: string | null, compare: ">" | "<") => {
  const order = compare === ">" ? "ASC" : "DESC";
  return `
  SELECT r."id", l."since", r."reference", r."version", r."fullName", r."badgeName", r."email", r."jobTitle", r."organisation", r."sector",
    r."region", r."createdAt", r."submittedAt", r."offeredUntil", r."refusedAt",
    r."vettedName", r."vettedBadgeName", r."vettedOrganisation", r."vettedEmail"
  FROM (
    SELECT e."since", e."registrationId" ${from(match)} ${inList}
      AND (e."since", e."registrationId") ${compare} (@since, @id)
    ORDER BY e."since" ${order}, e."registrationId" ${order} LIMIT @most) l
  JOIN "Registration" r ON r."id" = l."registrationId"
  ORDER BY l."since" ${order}, l."registrationId" ${order}`;
};

/** Lines of a list after a line of it, in its order; without one from the beginning. */
export function askAfter(list: List, beside: Beside | null, most: number): Promise<ListLine[]> {
  return askSql(pageOf(list.match, ">"), { ...asked(list, beside ?? { since: "", id: "" }), most });
}

/** Lines of a list before a line of it, the nearest first; without one from the end. */
export function askBefore(list: List, beside: Beside | null, most: number): Promise<ListLine[]> {
  const end = { since: "\u{10ffff}", id: "" };
  return askSql(pageOf(list.match, "<"), { ...asked(list, beside ?? end), most });
}

/** How many lines of a list stand before a line of it. */
export async function askPosition(list: List, beside: Beside): Promise<number> {
  const sql = `SELECT count(*) AS "count" ${from(list.match)} ${inList}
    AND (e."since", e."registrationId") < (@since, @id)`;
  const [found] = await askSql<{ count: number }>(sql, asked(list, beside));
  return found?.count ?? 0;
}

/** The place of a registration in whatever list it stands in; null for one that the conference does not have. */
export async function askBeside(conferenceId: string, id: string): Promise<Beside | null> {
  const [found] = await askSql<Beside>(
    `SELECT "since", "registrationId" AS "id" FROM "RegistrationEntry"
    WHERE "registrationId" = @id AND "conferenceId" = @conferenceId`,
    { conferenceId, id },
  );
  return found ?? null;
}

/** How many registrations of a conference a search finds in each state. */
export function askFound(
  conferenceId: string,
  match: string,
): Promise<{ state: RegistrationState; count: number }[]> {
  const sql = `SELECT e."state", count(*) AS "count" ${from(match)} e."conferenceId" = @conferenceId GROUP BY 1`;
  return askSql(sql, { conferenceId, match });
}

function asked({ match, ...list }: List, beside: Beside) {
  return { ...list, ...beside, ...(match === null ? {} : { match }) };
}

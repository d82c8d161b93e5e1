// The list of delegates in SQL: a page begins beside a line and is read along an index of those who are listed alone, so that the
// last page of fifty thousand is as quick as the first.
import { statesThatCome } from "~/domain/joining/registration/registration";
import { askSql } from "~/platform/db.server";

/** Which lines: of a conference, of a sector and a region where they are not "", with every one of these plain words. */
export type Listed = { conferenceId: string; sector: string; region: string; words: string[] };

/** A line of the list: only what its person agreed to show, and the id that pages are named by. */
export type Line = {
  id: string;
  fullName: string;
  organisation: string;
  sector: string;
  region: string;
};

/** Where a line stands. */
export type Place = { listedAs: string; id: string };

/** SQLite takes the index of all who are approved for the narrower one unless it is told. */
const listed = `"Registration" INDEXED BY "Registration_listed"`;
const isListed = `"conferenceId" = @conferenceId AND "consentToList" = 1 AND (${statesThatCome.map((state) => `"state" = '${state}'`).join(" OR ")})`;
const isAskedFor = `(@sector = '' OR "sector" = @sector) AND (@region = '' OR "region" = @region)
  AND NOT EXISTS (SELECT 1 FROM json_each(@words) w WHERE instr(' ' || "listedAs", ' ' || w."value") = 0)`;

const pageOf = (compare: ">" | "<") => `
  SELECT "id", "fullName", "organisation", "sector", "region" FROM ${listed}
  WHERE ${isListed} AND ("listedAs", "id") ${compare} (@listedAs, @id) AND ${isAskedFor}
  ORDER BY "listedAs" ${compare === ">" ? "ASC" : "DESC"}, "id" ${compare === ">" ? "ASC" : "DESC"} LIMIT @most`;

/** The statements, for the test that looks at their plans. */
export const statements = {
  after: pageOf(">"),
  before: pageOf("<"),
  count: `SELECT count(*) AS "count" FROM ${listed} WHERE ${isListed} AND ${isAskedFor}`,
  place: `SELECT "listedAs", "id" FROM "Registration" WHERE "id" = @id AND ${isListed}`,
};

const asked = ({ words, ...rest }: Listed) => ({ ...rest, words: JSON.stringify(words) });

/** Lines after a place, in order; from the beginning without one. */
export function askAfter(listed: Listed, place: Place | null, most: number): Promise<Line[]> {
  return askSql(statements.after, {
    ...asked(listed),
    ...(place ?? { listedAs: "", id: "" }),
    most,
  });
}

/** Lines before a place, the nearest first. */
export function askBefore(listed: Listed, place: Place, most: number): Promise<Line[]> {
  return askSql(statements.before, { ...asked(listed), ...place, most });
}

/** How many lines there are. */
export async function askCount(listed: Listed): Promise<number> {
  const [found] = await askSql<{ count: number }>(statements.count, asked(listed));
  return found?.count ?? 0;
}

/** Where somebody stands on the list; null for those who are not on it any more. */
export async function askPlace(conferenceId: string, id: string): Promise<Place | null> {
  const [found] = await askSql<Place>(statements.place, { conferenceId, id });
  return found ?? null;
}

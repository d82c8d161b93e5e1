// What a database holds by itself: asked of SQLite, so that it is what is in force and not what some file says.
import type Database from "better-sqlite3";
import { z } from "zod";
import { namedChecks, sqlTokens } from "./sql-tokens";

/** One limit: `sql` is its statement, or a CHECK's condition, in one spelling. */
export type Limit = { table: string; kind: "check" | Kind; name: string; sql: string };
type Kind = "index" | "trigger" | "view" | "virtual table";

const objects = z.array(
  z.object({
    type: z.enum(["table", "index", "trigger", "view"]),
    name: z.string(),
    table: z.string(),
    sql: z.string(),
  }),
);

/** Every CHECK, index, trigger, view and full-text table of a database, by table and name; nothing of its columns. */
export function limitsInForce(db: Database.Database): Limit[] {
  const rows = db
    .prepare(
      `SELECT type, name, tbl_name AS "table", sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY tbl_name, type, name`,
    )
    .all();
  return objects.parse(rows).flatMap(({ type, name, table, sql }): Limit[] => {
    const tokens = sqlTokens(sql);
    if (type !== "table") return [{ table, kind: type, name, sql: tokens.join(" ") }];
    if (tokens[1] === "VIRTUAL")
      return [{ table, kind: "virtual table", name, sql: tokens.join(" ") }];
    return [...namedChecks(sql)]
      .map(([check, condition]): Limit => ({ table, kind: "check", name: check, sql: condition }))
      .sort((a, b) => a.name.localeCompare(b.name));
  });
}

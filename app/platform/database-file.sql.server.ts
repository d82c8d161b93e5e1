// A database as a file: copying it while others write, looking into one, and changing one that nothing has opened yet.
import Database from "better-sqlite3";

/** Milliseconds to wait for somebody who is recovering the database after a crash. */
const patience = 10_000;

/** Asks one question in SQL. */
export type AskFile = <Row>(sql: string, ...values: unknown[]) => Row[];

/**
 * Copies a database as it is at one moment, also while another process writes: VACUUM INTO reads one snapshot, where
 * SQLite's online backup begins again at each write. What was deleted is not in the copy. It is not yet on disk.
 *
 * @param to a file that is not there
 */
export function copyDatabase(from: string, to: string): void {
  const db = new Database(from, { readonly: true, fileMustExist: true, timeout: patience });
  try {
    db.prepare("VACUUM INTO ?").run(to);
  } finally {
    db.close();
  }
}

/** Looks into a database file, all at one moment, without being able to change it. */
export function lookInto<T>(file: string, look: (ask: AskFile) => T): T {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: patience });
  try {
    const ask: AskFile = <Row>(sql: string, ...values: unknown[]) =>
      db.prepare<unknown[], Row>(sql).all(...values);
    return db.transaction(() => look(ask))();
  } finally {
    db.close();
  }
}

/**
 * Changes a database file that no process has open, in one transaction, and leaves everything in the one file.
 *
 * @param statements SQL, each with its values
 */
export function changeFile(file: string, statements: readonly [sql: string, ...unknown[]][]): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.pragma("journal_mode = DELETE");
    db.transaction(() => {
      for (const [sql, ...values] of statements) db.prepare(sql).run(...values);
    })();
  } finally {
    db.close();
  }
}

/** What SQLite finds wrong with a file: its pages, its indexes and its references; empty when nothing is. */
export function findDamage(ask: AskFile): string[] {
  const pages = ask<{ integrity_check: string }>("PRAGMA integrity_check(20)")
    .map(({ integrity_check }) => integrity_check)
    .filter((found) => found !== "ok");
  const references = ask<{ table: string; parent: string; rows: number }>(
    `SELECT "table", "parent", count(*) AS "rows" FROM pragma_foreign_key_check GROUP BY 1, 2`,
  ).map(({ table, parent, rows }) => `${rows} rows of ${table} name no ${parent} that is there`);
  return [...pages, ...references];
}

/** How many rows each table has, by its name; the full-text index keeps tables of its own, which are not counted. */
export function countRows(ask: AskFile): Record<string, number> {
  const tables = ask<{ name: string }>(
    `SELECT "name" FROM pragma_table_list
     WHERE "schema" = 'main' AND "type" = 'table' AND "name" NOT LIKE 'sqlite^_%' ESCAPE '^' ORDER BY "name"`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      ask<{ rows: number }>(`SELECT count(*) AS "rows" FROM "${name}"`)[0]?.rows ?? 0,
    ]),
  );
}

/** The migrations that a file has had, oldest first; empty for a file that is no installation's. */
export function migrationsOf(ask: AskFile): string[] {
  const has = ask(`SELECT 1 FROM sqlite_master WHERE "name" = '_prisma_migrations'`);
  if (has.length === 0) return [];
  return ask<{ name: string }>(
    `SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY 1`,
  ).map(({ name }) => name);
}

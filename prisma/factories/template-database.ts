// Vitest's global setup: one migrated, empty database, copied by each test file that asks for one.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { migrate } from "../migrate";

/** Makes the template and tells the test files where it is. */
export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "conference-template-"));
  const file = join(folder, "template.db");
  await migrate(file);
  // Everything in the one file, so that it can be copied.
  const db = new Database(file);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  process.env.TEMPLATE_DATABASE = file;
  return () => rmSync(folder, { recursive: true, force: true });
}

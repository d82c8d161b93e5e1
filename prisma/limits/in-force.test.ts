// Proves that sqlite.sql says what the migrations made, both ways, and that a CHECK can be changed without making its table anew.
import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "~/platform/env.server";
import { schemaScript } from "../migrate";
import { limitsInForce } from "./in-force";

const stated = readFileSync("prisma/limits/sqlite.sql", "utf8");

/** The test's own database, which the migrations made. */
const migrated = new Database(env().databaseFile);
let tables = "";

/** As `Place trigger Place_count_insert` → its SQL, so that a difference names the limit. */
const byName = (db: Database.Database) =>
  Object.fromEntries(
    limitsInForce(db)
      .filter(({ table }) => table !== "_prisma_migrations")
      .map(({ table, kind, name, sql }) => [`${table} ${kind} ${name}`, sql]),
  );

/** The tables as the schema alone has them, with the limits that the file states. */
function fromFile(): Database.Database {
  const db = new Database(":memory:");
  db.exec(tables);
  db.exec(stated);
  return db;
}

beforeAll(async () => {
  tables = await schemaScript();
});
afterAll(() => migrated.close());

describe("the limits in prisma/limits/sqlite.sql", () => {
  it("are those that the migrations put in force, each and no other", () => {
    expect(byName(fromFile())).toEqual(byName(migrated));
  });

  it("are named by the tables they belong to, in the order of the schema", () => {
    const headings = [...stated.matchAll(/^-- -{64} (\w+)$/gm)].map(([, table]) => table);
    const models = [...readFileSync("prisma/schema.prisma", "utf8").matchAll(/^model (\w+) /gm)];
    const own = new Set(limitsOf(stated));
    expect(headings).toEqual(models.map(([, model]) => model).filter((model) => own.has(model)));
    for (const block of stated.split(/^-- -{64} /m).slice(1)) {
      const [table = ""] = block.split("\n");
      expect(new Set(limitsOf(block)), table).toEqual(new Set([table]));
      expect(block.split("\n")[1], table).toMatch(/^-- \S/);
    }
  });
});

/** The tables to which the statements of a text belong; the full-text table is of the write-ups. */
function limitsOf(sql: string): (string | undefined)[] {
  const limit = /^(?:ALTER TABLE|CREATE (?:UNIQUE INDEX|TRIGGER) .*? ON) "(\w+)"/gm;
  return [...sql.matchAll(limit)].map(([, table]) => table);
}

describe("a CHECK changed as docs/changing.md says", () => {
  it("is in force, and everything else is as it was", () => {
    const db = fromFile();
    const before = byName(db);
    db.exec(`
      BEGIN;
      ALTER TABLE "Place" DROP CONSTRAINT "place_state";
      ALTER TABLE "Place" ADD CONSTRAINT "place_state" CHECK ("state" IN ('held'));
      COMMIT;`);
    const condition = `( "state" IN ( 'held' ) )`;
    expect(byName(db)).toEqual({ ...before, "Place check place_state": condition });
    expect(before["Place check place_state"]).not.toBe(condition);
  });
});

// Proves that the migrations make what the schema says, and that a migration happens as a whole or not at all.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pendingSchemaChange, wholeOrNothing } from "./migrate";

it("the migrations make what schema.prisma says", async () => {
  expect(await pendingSchemaChange()).toBe("-- This is an empty migration.\n");
});

describe("a migration as one transaction", () => {
  let db: Database.Database;
  beforeEach(() => {
    db = new Database(":memory:");
    db.pragma("foreign_keys = ON");
    db.exec(`
      CREATE TABLE "Room" ("id" TEXT PRIMARY KEY, "name" TEXT);
      CREATE TABLE "Chair" ("roomId" TEXT REFERENCES "Room" ("id") ON DELETE CASCADE);
      INSERT INTO "Room" VALUES ('1', 'Blue');
      INSERT INTO "Chair" VALUES ('1');`);
  });
  afterEach(() => db.close());
  const chairs = () => db.prepare(`SELECT count(*) FROM "Chair"`).pluck().get();

  /** As Prisma's engine writes it for a table that it makes anew. */
  const redefine = `-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Room" ("id" TEXT PRIMARY KEY, "name" TEXT NOT NULL);
INSERT INTO "new_Room" SELECT "id", "name" FROM "Room";
DROP TABLE "Room";
ALTER TABLE "new_Room" RENAME TO "Room";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
`;

  it("makes a table anew and keeps what refers to it", () => {
    db.exec(wholeOrNothing(redefine));
    expect(chairs()).toBe(1);
    expect(db.inTransaction).toBe(false);
    expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(() => db.exec(`INSERT INTO "Room" VALUES ('2', NULL)`)).toThrow(/NOT NULL/);
  });

  it("leaves everything as it was where one statement is refused", () => {
    const script = wholeOrNothing(`ALTER TABLE "Room" ADD COLUMN "floor" TEXT;\n${redefine}`);
    db.exec(`INSERT INTO "Room" VALUES ('2', NULL)`);
    expect(() => db.exec(script)).toThrow(/NOT NULL/);
    db.exec("ROLLBACK");
    expect(db.prepare(`SELECT * FROM "Room"`).columns()).toHaveLength(2);
    expect(chairs()).toBe(1);
  });
});

it("older letters about places get the matter that their key names", () => {
  const folder = "prisma/migrations/20261123193000_matter_of_older_letters";
  const db = new Database(":memory:");
  const id = "0193f7a0-0000-7000-8000-000000000001";
  db.exec(`
    CREATE TABLE "Letter" ("kind" TEXT, "onceKey" TEXT, "matter" TEXT);
    INSERT INTO "Letter" VALUES ('place-taken', 'place:${id}:0', NULL), ('place-given-up', 'place:${id}:1', 'choice:a:b'),
      ('registration-approved', 'approved:${id}', NULL), ('place-taken', NULL, NULL);`);
  db.exec(readFileSync(join(folder, "migration.sql"), "utf8"));
  const matters = db.prepare(`SELECT "matter" FROM "Letter" ORDER BY rowid`).pluck().all();
  expect(matters).toEqual([`place:${id}`, "choice:a:b", null, null]);
  db.close();
});

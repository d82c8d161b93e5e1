// Proves that the migrations make what the schema says, and that a migration happens as a whole or not at all.
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

// What verifying says of the counters, lists and searches that triggers keep: each is compared with its rows, both ways.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recordScans } from "~/domain/arriving/attendance/record-scans.server";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { copyDatabase, lookInto } from "~/platform/database-file.sql.server";
import { command, read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { makePlace, makeScan } from "../../../../prisma/factories/attendance";
import { makeActor, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { makeSpokenSession } from "../../../../prisma/factories/slides";
import { makeWriteUp } from "../../../../prisma/factories/write-ups";
import { wrongCounters } from "./facts.sql.server";

const folder = mkdtempSync(join(tmpdir(), "facts-"));
let counter = 0;

beforeAll(async () => {
  const { session, conference } = await makeSpokenSession();
  const { registration, ticket } = await makeRegistration(conference.id);
  const other = await makeRegistration(conference.id, { state: "submitted" });
  await makePlace(registration, session);
  const onTheDay = new Date("2027-02-02T09:00:00Z");
  const scans = [makeScan(ticket?.code ?? "", onTheDay)];
  await recordScans(await makeActor("steward"), { slug: conference.slug, scans }, onTheDay);
  await makeWriteUp({ state: "published", reviewerId: other.actor.personId });
  await makeWriteUp({ state: "draft" });
  for (const where of [{}, { conferenceId: conference.id }]) {
    const letter = { to: "ada@example.org", kind: "test", subject: "A subject", text: "Hello" };
    await command((tx) => writeLetter({ tx, now: testNow }, { ...letter, ...where }));
  }
  // A counter that has gone back to nothing counts nobody, whether its row is still there or not.
  await command(async (tx) => {
    await tx.place.updateMany({ data: { state: "released" } });
    await tx.place.updateMany({ data: { state: "held" } });
    await tx.letter.updateMany({ where: { conferenceId: null }, data: { state: "held" } });
  });
  expect(await read.attendance.count()).toBe(1);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is wrong in a copy of the database after a change. */
function wrongAfter(change: (db: Database.Database) => void): string[] {
  counter += 1;
  const file = join(folder, `${counter}.db`);
  copyDatabase(env().databaseFile, file);
  const db = new Database(file);
  change(db);
  db.close();
  return lookInto(file, wrongCounters);
}

it("finds nothing where nothing is wrong", () => {
  expect(wrongAfter(() => undefined)).toEqual([]);
});

it.each([
  [`UPDATE "Conference" SET "admitted" = 7`, "places given out"],
  [`UPDATE "Session" SET "placesHeld" = 0`, "places held in a session"],
  [`UPDATE "Registration" SET "placesHeld" = 5`, "places that delegates hold"],
  [`UPDATE "RegistrationTally" SET "count" = 999 WHERE "of" = 'sector'`, "figures"],
  [`UPDATE "RegistrationTally" SET "key" = 'another' WHERE "of" = 'organisation'`, "figures"],
  [`DELETE FROM "RegistrationTally" WHERE "of" = 'all'`, "figures"],
  [`DELETE FROM "RegistrationTally" WHERE "of" = 'places'`, "figures"],
  [`DELETE FROM "RegistrationTally"`, "figures"],
  [`UPDATE "RegistrationEntry" SET "state" = 'waiting'`, "lists"],
  [`DELETE FROM "RegistrationEntry"`, "lists"],
  [`DELETE FROM "RegistrationSearch"`, "searches find"],
  [`UPDATE "RegistrationSearch" SET "text" = 'somebody else'`, "searches find"],
  [`UPDATE "LetterTally" SET "count" = 7`, "letters"],
  [`DELETE FROM "LetterTally"`, "letters"],
  [`INSERT INTO "LetterTally" VALUES ('', 'nobody', 'sent', 3)`, "letters"],
  [`UPDATE "AttendanceTally" SET "at" = '2027-02-02T23:45'`, "people let in"],
  [`DELETE FROM "AttendanceTally"`, "people let in"],
  [`DELETE FROM "WriteUpSearch"`, "write-ups"],
  [`UPDATE "WriteUpSearch" SET "title" = 'another title'`, "write-ups"],
])("finds what was ruined by %s", (sql, of) => {
  const wrong = wrongAfter((db) => void db.exec(sql));
  expect(wrong.some((sentence) => sentence.includes(of))).toBe(true);
});

it("tells the first wrong rows of a counter, and how many more there are", () => {
  const wrong = wrongAfter((db) => {
    const add = db.prepare(`INSERT INTO "LetterTally" VALUES ('', ?, 'sent', 1)`);
    for (let n = 0; n < 12; n += 1) add.run(`nobody ${n}`);
  });
  expect(wrong).toHaveLength(11);
  expect(wrong.at(-1)).toBe("The count of the letters in an outbox is wrong in 2 more places.");
});

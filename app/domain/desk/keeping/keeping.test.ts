// Keeping an installation: a backup is whole and restores to what was, nothing is written over, and verifying finds what is wrong.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { listSenders } from "~/domain/announcing/conferences/senders.server";
import { system } from "~/domain/ground/audit/actor";
import { deliverDueLetters } from "~/domain/ground/letters/deliver.server";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { command, read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { secretsFile } from "~/platform/secrets.server";
import { makePlace } from "../../../../prisma/factories/attendance";
import { makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { makeSlides, makeSpokenSession } from "../../../../prisma/factories/slides";
import { migrationNames } from "../../../../prisma/migrate";
import { contentsInWords } from "./backup";
import { listHeldLetters, settleHeldLetters } from "./held-letters.server";
import { makeBackup } from "./make-backup.server";
import { recordRestore } from "./record-restore.server";
import { type LetterChoice, restoreBackup } from "./restore-backup.server";
import { verifyInstallation } from "./verify-installation.server";

const folder = mkdtempSync(join(tmpdir(), "keeping-"));
const here = { dataDir: env().dataDir, databaseFile: env().databaseFile };
const known = migrationNames();
const backup = join(folder, "backup.tar");
let sha256: string;
let counter = 0;

beforeAll(async () => {
  const { session, speaker, conference } = await makeSpokenSession();
  const slides = await makeSlides(speaker, session.id, "of the backup");
  sha256 = slides.versions[0]?.sha256 ?? "";
  const { registration } = await makeRegistration(conference.id);
  await makePlace(registration, session);
  for (const secret of [true, false])
    await command((tx) =>
      writeLetter(
        { tx, now: testNow },
        { to: "ada@example.org", kind: "test", subject: "A subject", text: "Hello", secret },
      ),
    );
  await makeBackup(backup, testNow);
});
afterEach(() => void Object.assign(env(), here));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** From now on the installation is another folder, which is not there yet. */
function elsewhere(): string {
  counter += 1;
  const dataDir = join(folder, `data-${counter}`);
  Object.assign(env(), { dataDir, databaseFile: join(dataDir, "conference.db") });
  return dataDir;
}

const restore = (path = backup, letters: LetterChoice = "hold") =>
  restoreBackup({ path, known, chooseLetters: async () => letters });

/** The backup's bytes with one change, as another file. */
function changed(change: (bytes: Buffer) => Buffer): string {
  counter += 1;
  const path = join(folder, `changed-${counter}.tar`);
  writeFileSync(path, change(readFileSync(backup)));
  return path;
}

describe("a backup", () => {
  it("is one file for its owner alone, and says what it holds", async () => {
    const file = join(folder, "another.tar");
    const list = await makeBackup(file, testNow);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(list.files.map(({ name }) => name)).toEqual([
      "conference.db",
      "secrets.json",
      `files/${sha256.slice(0, 2)}/${sha256}`,
    ]);
    expect(contentsInWords(list)).toMatch(
      /^It holds 1 conference, \d people, 1 registration, 0 write-ups, 2 letters and 1 uploaded file, .* has \d\.\d MB\.$/,
    );
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("is never written over a file, and leaves nothing behind where it cannot be made", async () => {
    const before = readFileSync(backup);
    await expect(makeBackup(backup, testNow)).rejects.toMatchObject({ code: "conflict" });
    expect(readFileSync(backup).equals(before)).toBe(true);
    await expect(makeBackup(join(folder, "no", "where.tar"), testNow)).rejects.toMatchObject({
      sentence: expect.stringContaining("there is no such folder"),
    });
    elsewhere();
    await expect(makeBackup(join(folder, "none.tar"), testNow)).rejects.toMatchObject({
      sentence: expect.stringContaining("There is no installation here"),
    });
    expect(existsSync(join(folder, "none.tar"))).toBe(false);
  });

  it("names what the installation had lost", async () => {
    const dataDir = elsewhere();
    await restore();
    rmSync(join(dataDir, "files", sha256.slice(0, 2), sha256));
    const poorer = join(folder, "poorer.tar");
    expect((await makeBackup(poorer, testNow)).missing).toEqual([sha256]);
    elsewhere();
    await restore(poorer);
    expect((await verifyInstallation(known)).wrong).toEqual([
      `The uploaded file ${sha256} is missing.`,
    ]);
  });
});

describe("restoring", () => {
  it("gives back every row, file and secret, and what it gives back is verified", async () => {
    const dataDir = elsewhere();
    const { list, waiting } = await restore();
    expect(waiting).toBe(2);
    expect(await verifyInstallation(known)).toMatchObject({ wrong: [], notes: [] });
    expect(readFileSync(secretsFile(), "utf8")).toBe(
      readFileSync(join(here.dataDir, "secrets.json"), "utf8"),
    );
    const [was, is] = [here.databaseFile, env().databaseFile].map((file) => {
      const db = new Database(file, { readonly: true });
      const rows = Object.keys(list.rows).map((table) =>
        /^Letter(Tally)?$/.test(table)
          ? []
          : db.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).all(),
      );
      db.close();
      return rows;
    });
    expect(is).toEqual(was);
    for (const name of ["conference.db", "secrets.json"])
      expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir).sort()).toEqual(["conference.db", "files", "secrets.json"]);
  });

  it.each([
    ["hold", "held"],
    ["send", "queued"],
  ] as const)("with letters to %s leaves those that waited %s", async (choice, state) => {
    elsewhere();
    await restore(backup, choice);
    const db = new Database(env().databaseFile, { readonly: true });
    const states = db.prepare(`SELECT DISTINCT "state" FROM "Letter"`).all();
    db.close();
    expect(states).toEqual([{ state }]);
  });

  it("is refused where there is anything, and takes away what a killed restore left", async () => {
    const dataDir = elsewhere();
    mkdirSync(join(dataDir, ".restoring", "files"), { recursive: true });
    mkdirSync(join(dataDir, "lost+found"));
    await restore();
    expect(readdirSync(dataDir)).not.toContain(".restoring");
    await expect(restore()).rejects.toMatchObject({
      code: "conflict",
      sentence: expect.stringContaining("is not empty"),
    });
  });

  it("is refused for a backup that was cut off or changed, and then nothing is there", async () => {
    const cases: [string, (bytes: Buffer) => Buffer, RegExp][] = [
      ["cut", (bytes) => bytes.subarray(0, bytes.length / 2), /ends too early/],
      ["without its end", (bytes) => bytes.subarray(0, bytes.length - 1024), /ends too early/],
      ["no archive", () => Buffer.from("x".repeat(5000)), /not a tar file/],
      ["changed", (bytes) => bytes.fill(1, 20_000, 20_010), /is not what it was/],
    ];
    for (const [, change, sentence] of cases) {
      const dataDir = elsewhere();
      await expect(restore(changed(change))).rejects.toMatchObject({
        code: "conflict",
        sentence: expect.stringMatching(sentence),
      });
      expect(existsSync(dataDir) ? readdirSync(dataDir) : []).toEqual([]);
    }
    await expect(restore(join(folder, "nothing.tar"))).rejects.toMatchObject({ code: "not-found" });
  });

  it("is refused for a backup of a newer version", async () => {
    elsewhere();
    const older = known.slice(0, -1);
    const restoring = restoreBackup({
      path: backup,
      known: older,
      chooseLetters: async () => "send",
    });
    await expect(restoring).rejects.toMatchObject({
      sentence: expect.stringContaining("a newer version"),
    });
  });

  it("is in the audit trail", async () => {
    elsewhere();
    const restored = await restore();
    Object.assign(env(), here);
    await recordRestore(system, restored, testNow);
    const record = await read.auditRecord.findFirstOrThrow({
      where: { action: "installation-restored" },
    });
    expect(JSON.parse(record.facts)).toEqual({
      backupOf: testNow.toISOString(),
      waiting: 2,
      letters: "hold",
    });
  });
});

describe("letters held back", () => {
  it("stay where they are until they are sent or given up, and the trail says so", async () => {
    await command((tx) => tx.letter.updateMany({ data: { state: "held" } }));
    await deliverDueLetters("ordinary", testNow, { listSenders });
    expect(await listHeldLetters()).toMatchObject([{ kind: "test", count: 2 }]);
    expect(await settleHeldLetters(system, "send", testNow)).toBe(2);
    expect(await read.letter.count({ where: { state: "queued" } })).toBe(2);
    await command((tx) => tx.letter.updateMany({ data: { state: "held" } }));
    expect(await settleHeldLetters(system, "give-up", testNow)).toBe(2);
    expect(await settleHeldLetters(system, "give-up", testNow)).toBe(0);
    const actions = await read.auditRecord.findMany({
      where: { action: { in: ["held-letters-sent", "held-letters-given-up"] } },
      orderBy: { id: "asc" },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      "held-letters-sent",
      "held-letters-given-up",
    ]);
  });
});

describe("verifying", () => {
  /** What is wrong with a restored installation after a change. */
  async function wrongAfter(change: (db: Database.Database, dataDir: string) => void) {
    const dataDir = elsewhere();
    await restore();
    const db = new Database(env().databaseFile);
    change(db, dataDir);
    db.close();
    return (await verifyInstallation(known)).wrong;
  }

  it("finds a counter that says another number than there is", async () => {
    expect(
      await wrongAfter((db) => {
        db.exec(`UPDATE "Conference" SET "admitted" = 7; UPDATE "Session" SET "placesHeld" = 0`);
      }),
    ).toEqual([
      expect.stringMatching(/^The count of the places given out .* says 7, and there are 1\.$/),
      expect.stringMatching(/^The count of the places held .* says 0, and there are 1\.$/),
    ]);
  });

  it("finds rows that name nothing", async () => {
    expect(
      await wrongAfter((db) => {
        db.pragma("foreign_keys = OFF");
        db.exec(`DELETE FROM "Room"; DELETE FROM "Slot"`);
      }),
    ).toContainEqual(expect.stringContaining("name no Slot that is there"));
  });

  it("finds files that were changed, secrets that are gone, and notes files that belong to nothing", async () => {
    const path = (dataDir: string) => join(dataDir, "files", sha256.slice(0, 2), sha256);
    expect(await wrongAfter((_, dataDir) => appendFileSync(path(dataDir), "x"))).toEqual([
      expect.stringMatching(/bytes and had/),
    ]);
    expect(
      await wrongAfter((_, dataDir) => {
        writeFileSync(path(dataDir), "X".repeat(statSync(path(dataDir)).size));
      }),
    ).toEqual([expect.stringMatching(/was changed/)]);
    expect(await wrongAfter((_, dataDir) => rmSync(join(dataDir, "secrets.json")))).toEqual([
      expect.stringMatching(/secrets\.json is missing/),
    ]);
    const other = JSON.stringify({ sealingKey: Buffer.alloc(32).toString("base64") });
    expect(
      await wrongAfter((_, dataDir) => writeFileSync(join(dataDir, "files", "ab"), other)),
    ).toEqual([]);
    const dataDir = elsewhere();
    await restore();
    mkdirSync(join(dataDir, "files", "00"));
    writeFileSync(join(dataDir, "files", "00", "0".repeat(64)), "x");
    expect((await verifyInstallation(known)).notes).toEqual([
      "1 file belongs to nothing. The server deletes them in time.",
    ]);
  });

  it("says where there is no installation", async () => {
    elsewhere();
    await expect(verifyInstallation(known)).rejects.toMatchObject({ code: "not-found" });
  });
});

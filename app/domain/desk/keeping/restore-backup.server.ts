// Restoring a backup: everything in it is read and checked before anything of it stands where a server would look.
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { holdWaitingLetters } from "~/domain/ground/letters/held.sql.server";
import { DomainError } from "~/domain/problem";
import { type Archived, BrokenArchive, listArchive, readArchived } from "~/platform/archive.server";
import {
  changeFile,
  countRows,
  findDamage,
  lookInto,
  migrationsOf,
} from "~/platform/database-file.sql.server";
import { env } from "~/platform/env.server";
import { secretsFile } from "~/platform/secrets.server";
import {
  inWorkingFolder,
  isThere,
  putInPlace,
  syncFolder,
  whyNotWritten,
} from "~/platform/working-folder.server";
import { type BackupList, backupList, backupNames, isBackupName, uploadedName } from "./backup";
import { namedFiles, waitingLetters } from "./facts.sql.server";

/** What becomes of the letters that waited when the backup was made: they may have gone out since. */
export const letterChoices = ["send", "hold"] as const;
export type LetterChoice = (typeof letterChoices)[number];

/** What was restored. */
export type Restored = { list: BackupList; waiting: number; letters: LetterChoice };

/** Where a restore works, inside the folder that it fills; one that was killed leaves it, and the next takes it away. */
const workName = ".restoring";

/**
 * Restores a backup into an empty DATA_DIR. Nothing stands there until every file has been read, has the size and hash of the
 * list, and the database is whole and has the rows of the list.
 *
 * @param input `known` are the migrations of this version; `chooseLetters` is asked where letters wait
 * @throws DomainError `conflict` with the reason; then nothing was restored
 */
export async function restoreBackup(input: {
  path: string;
  known: readonly string[];
  chooseLetters: (waiting: number) => Promise<LetterChoice>;
}): Promise<Restored> {
  const file = resolve(input.path);
  const { dataDir } = env();
  await demandEmpty();
  const archived = await readList(file);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const work = join(dataDir, workName);
    await rm(work, { recursive: true, force: true });
    return await inWorkingFolder(work, async (folder) => {
      const list = await extract(file, archived, folder);
      const database = join(folder, backupNames.database);
      const waiting = checkDatabase(file, database, list, input.known);
      const letters = waiting > 0 ? await input.chooseLetters(waiting) : "send";
      if (letters === "hold") changeFile(database, [[holdWaitingLetters]]);
      await settle(folder);
      return { list, waiting, letters };
    });
  } catch (error) {
    const why = whyNotWritten(error);
    if (why) throw new DomainError("conflict", `Nothing was restored into ${dataDir}: ${why}.`);
    throw error;
  }
}

/** An installation is never written over; a new disk's own folder is nothing. */
async function demandEmpty(): Promise<void> {
  const { dataDir, databaseFile } = env();
  const there = await readdir(dataDir).catch(() => []);
  const full = there.some((name) => name !== workName && name !== "lost+found");
  if (!full && !(await isThere(databaseFile))) return;
  throw new DomainError(
    "conflict",
    `${full ? dataDir : databaseFile} is not empty, and a backup is restored into an empty folder only. Set DATA_DIR to another, or move what is there away.`,
  );
}

function broken(file: string, why: string): DomainError {
  return new DomainError("conflict", `${basename(file)} cannot be restored: ${why}.`);
}

async function readList(file: string): Promise<Archived[]> {
  try {
    const archived = await listArchive(file);
    const stranger = archived.find(({ name }) => !isBackupName(name));
    if (stranger) throw broken(file, `it holds “${stranger.name}”, which no backup does`);
    if (archived.at(-1)?.name !== backupNames.list) throw broken(file, "it ends too early");
    return archived;
  } catch (error) {
    if (error instanceof BrokenArchive) throw broken(file, error.message);
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new DomainError("not-found", `There is no file ${file}.`);
    if ((error as NodeJS.ErrnoException).code === "EISDIR") throw broken(file, "it is a folder");
    throw error;
  }
}

/** Writes every file of the backup into the folder; each has to be what the list says. */
async function extract(
  file: string,
  archived: readonly Archived[],
  folder: string,
): Promise<BackupList> {
  const found = new Map<string, string>();
  for (const one of archived) {
    if (found.has(one.name)) throw broken(file, `“${one.name}” is in it twice`);
    found.set(one.name, await extractOne(file, one, join(folder, one.name)));
  }
  const text = await readFile(join(folder, backupNames.list), "utf8");
  const list = readBackupList(file, text);
  for (const { name, size, sha256 } of list.files) {
    const there = archived.find((one) => one.name === name);
    if (!there || there.size !== size || found.get(name) !== sha256)
      throw broken(file, `“${name}” in it is not what it was`);
  }
  if (list.files.length !== archived.length - 1)
    throw broken(file, "it holds files that its list does not name");
  for (const name of [backupNames.database, backupNames.secrets])
    if (!found.has(name)) throw broken(file, `“${name}” is not in it`);
  return list;
}

function readBackupList(file: string, text: string): BackupList {
  try {
    return backupList.parse(JSON.parse(text));
  } catch {
    throw broken(file, "its list of contents cannot be read; a newer version may have made it");
  }
}

async function extractOne(file: string, one: Archived, path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = Readable.from(readArchived(file, one));
  await pipeline(source, hashing, createWriteStream(path, { mode: 0o600, flags: "wx" }));
  const handle = await open(path, "r");
  await handle.sync();
  await handle.close();
  return hash.digest("hex");
}

/** @returns how many letters wait in it */
function checkDatabase(
  file: string,
  database: string,
  list: BackupList,
  known: readonly string[],
): number {
  const newer = list.migrations.filter((name) => !known.includes(name));
  if (newer.length > 0)
    throw broken(
      file,
      `a newer version of this software made the backup (${newer[0]} is not known here)`,
    );
  const inBackup = new Set(list.files.map(({ name }) => name));
  return lookInto(database, (ask) => {
    const [damage] = findDamage(ask);
    if (damage) throw broken(file, `its pages or references are damaged (${damage})`);
    const rows = countRows(ask);
    for (const [table, count] of Object.entries(list.rows))
      if (rows[table] !== count)
        throw broken(file, `${table} has ${rows[table] ?? 0} rows and had ${count}`);
    if (migrationsOf(ask).join() !== list.migrations.join())
      throw broken(file, "it is of another version than its list says");
    const lost = namedFiles(ask).find(
      ({ sha256 }) => !inBackup.has(uploadedName(sha256)) && !list.missing.includes(sha256),
    );
    if (lost) throw broken(file, `the uploaded file ${lost.sha256} is not in the backup`);
    return waitingLetters(ask);
  });
}

/** Puts everything in its place; the database last, because with it there is an installation. */
async function settle(folder: string): Promise<void> {
  const { dataDir, databaseFile } = env();
  const uploads = join(folder, "files");
  if (await isThere(uploads)) {
    await syncUploads(uploads);
    await rename(uploads, join(dataDir, "files"));
  }
  await putInPlace(join(folder, backupNames.secrets), secretsFile());
  await mkdir(dirname(databaseFile), { recursive: true, mode: 0o700 });
  await putInPlace(join(folder, backupNames.database), databaseFile);
}

async function syncUploads(uploads: string): Promise<void> {
  for (const name of await readdir(uploads)) await syncFolder(join(uploads, name));
  await syncFolder(uploads);
}

// The file store: uploaded files by the SHA-256 of their content, in DATA_DIR/files, readable by this process alone.
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type ReadStream, statSync, unlinkSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "./env.server";
import { CannotWrite, hindranceOf } from "./hindrance";
import { syncFolder } from "./working-folder.server";

/** A file that has arrived but belongs to nothing yet. Keep it or discard it. */
export type ArrivedFile = { path: string; size: number; sha256: string };

/** Thrown when a file is larger than its limit; nothing of it is left behind. */
export class FileTooLarge extends Error {}

const folder = (name: "files" | "arriving") => join(env().dataDir, name);

/** Where a kept file lies. The name is made of hexadecimal digits only, so no upload can choose it. */
function keptPath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("This is not the name of a kept file.");
  return join(folder("files"), sha256.slice(0, 2), sha256);
}

/**
 * Writes a stream to disk as it arrives, without holding it in memory.
 *
 * @param mostBytes the limit
 * @throws FileTooLarge past the limit, CannotWrite where the disk does not take it; then, as on any other failure, nothing is
 * left behind
 */
export function receiveFile(source: Readable, mostBytes: number): Promise<ArrivedFile> {
  return sayingWhatHinders(() => receive(source, mostBytes));
}

async function receive(source: Readable, mostBytes: number): Promise<ArrivedFile> {
  await mkdir(folder("arriving"), { recursive: true, mode: 0o700 });
  const path = join(folder("arriving"), randomUUID());
  const hash = createHash("sha256");
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      if (size > mostBytes) done(new FileTooLarge());
      else done(null, chunk);
    },
  });
  // Opened before anything can fail: a stream that opens its file later makes it after it was removed.
  const file = await open(path, "wx", 0o600);
  try {
    await pipeline(source, count, file.createWriteStream({ flush: true }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, size, sha256: hash.digest("hex") };
}

/** The files that are being put in their place now. */
const arrivals = new Set<string>();

/** Milliseconds for which a kept file may stand without anything that names it. */
const strangersLife = 3_600_000;

/**
 * Keeps an arrived file; keeping the same content twice keeps it once. It is on disk when the promise resolves.
 *
 * @throws CannotWrite where the disk does not take it
 */
export function keepFile(file: ArrivedFile): Promise<void> {
  return sayingWhatHinders(() => keep(file));
}

async function keep(file: ArrivedFile): Promise<void> {
  const path = keptPath(file.sha256);
  const parent = join(path, "..");
  arrivals.add(file.sha256);
  try {
    const made = await mkdir(parent, { recursive: true, mode: 0o700 });
    await rename(file.path, path);
    await syncFolder(parent);
    if (made !== undefined) await syncFolder(folder("files"));
  } finally {
    arrivals.delete(file.sha256);
  }
}

/**
 * Deletes a kept file that nothing names, unless it came within the last hour or is coming now: then something may be about to
 * name it. Nothing else happens between looking and deleting.
 *
 * @returns whether it was deleted
 */
export function discardStranger(sha256: string): boolean {
  const path = keptPath(sha256);
  if (arrivals.has(sha256)) return false;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || Date.now() - found.mtimeMs < strangersLife) return false;
  unlinkSync(path);
  return true;
}

async function sayingWhatHinders<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const hindrance = hindranceOf(error);
    throw hindrance ? new CannotWrite(hindrance, { cause: error }) : error;
  }
}

/** Throws away what was arriving when the process ended last; at start, when nothing arrives. */
export async function discardLeftovers(): Promise<void> {
  await rm(folder("arriving"), { recursive: true, force: true });
}

/** Throws an arrived file away. */
export async function discardFile(file: ArrivedFile): Promise<void> {
  await rm(file.path, { force: true });
}

/** Bytes of a kept file, or null where it is missing. */
export async function keptFileSize(sha256: string): Promise<number | null> {
  const found = await stat(keptPath(sha256)).catch(() => null);
  return found?.size ?? null;
}

/**
 * Reads a kept file, or a part of it.
 *
 * @param range first and last byte, both included
 */
export function readFileStream(sha256: string, range?: { start: number; end: number }): ReadStream {
  return createReadStream(keptPath(sha256), range);
}

/** SHA-256 of what a kept file holds now, in hexadecimal. */
export async function hashKeptFile(sha256: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of readFileStream(sha256)) hash.update(chunk);
  return hash.digest("hex");
}

/** The names of all kept files: the SHA-256 that each had when it was kept. */
export async function listKeptFiles(): Promise<string[]> {
  const folders = await readdir(folder("files")).catch(() => []);
  const listed = await Promise.all(
    folders.map((name) => readdir(join(folder("files"), name)).catch(() => [])),
  );
  return listed.flat().filter((name) => /^[0-9a-f]{64}$/.test(name));
}

/** Keeps a file that is made here rather than uploaded. */
export async function keepContent(content: Buffer): Promise<ArrivedFile> {
  const file = await receiveFile(Readable.from([content]), content.length);
  await keepFile(file);
  return file;
}

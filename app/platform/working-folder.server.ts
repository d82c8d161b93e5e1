// A folder for work that has to be whole or not at all: it goes away however the work ends, by a signal too.
import { constants, mkdirSync, rmSync } from "node:fs";
import { access, copyFile, link, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Makes a folder of mode 0700 for `work` and removes it afterwards. A process that is killed outright leaves it behind, under
 * a name that begins with a dot.
 */
export async function inWorkingFolder<T>(
  path: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  mkdirSync(path, { mode: 0o700 });
  const remove = () => rmSync(path, { recursive: true, force: true });
  const stops = Object.entries(signals).map(([signal, code]) => {
    const stop = () => {
      remove();
      process.exit(code);
    };
    process.on(signal, stop);
    return () => process.off(signal, stop);
  });
  try {
    return await work(path);
  } finally {
    for (const forget of stops) forget();
    remove();
  }
}

/** A name beside a file for what it is made of. */
export function besideName(file: string): string {
  return join(dirname(file), `.${basename(file)}.${process.pid}`);
}

/**
 * Gives a file that is whole its name, in one step and never over another file; its new name is on disk when the promise
 * resolves. From another file system it is copied beside that name first.
 *
 * @throws Error with the code EEXIST where there is a file of that name
 */
export async function putInPlace(made: string, file: string): Promise<void> {
  try {
    await link(made, file);
    await unlink(made);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    if (codeOf(error) === "EXDEV") return await putInPlace(await copyBeside(made, file), file);
    // A file system without links: there is no step that does both, so it is looked at first.
    if (await isThere(file))
      throw Object.assign(new Error(`${file} is there.`), { code: "EEXIST" });
    await rename(made, file);
  }
  await syncFolder(dirname(file));
}

async function copyBeside(made: string, file: string): Promise<string> {
  const near = besideName(file);
  await copyFile(made, near);
  const copy = await open(near, "r");
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
  return near;
}

/** What a folder lists is on disk when the promise resolves. */
export async function syncFolder(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Whether there is a file or folder of that name. */
export async function isThere(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** What can stop the writing of a file, as the end of a sentence; null for what nobody foresaw. */
export function whyNotWritten(error: unknown): string | null {
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
    case "SQLITE_FULL":
      return "the disk is full";
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "SQLITE_READONLY":
    case "SQLITE_CANTOPEN":
      return "this user may not write there";
    case "ENOENT":
    case "ENOTDIR":
      return "there is no such folder";
    default:
      return null;
  }
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code;
}

// Making a backup: the database as it is at one moment, the secrets and the uploaded files, in one tar file.
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { DomainError } from "~/domain/problem";
import { type ArchiveWriter, writeArchive } from "~/platform/archive.server";
import {
  copyDatabase,
  countRows,
  lookInto,
  migrationsOf,
} from "~/platform/database-file.sql.server";
import { env } from "~/platform/env.server";
import { keptFileSize, readFileStream } from "~/platform/files.server";
import { secretsFile } from "~/platform/secrets.server";
import {
  besideName,
  inWorkingFolder,
  isThere,
  putInPlace,
  whyNotWritten,
} from "~/platform/working-folder.server";
import { type BackupList, backupFormat, backupNames, uploadedName } from "./backup";
import { type NamedFile, namedFiles } from "./facts.sql.server";

/**
 * Writes a backup of the installation, also while its server runs, to a file of mode 0600. The file has its name once it is
 * whole and on disk. It needs as much room again as the database while it is made.
 *
 * @param path where to; a file that is there is not written over
 * @returns the list of what the backup holds
 * @throws DomainError `conflict` with the reason, where no backup could be made
 */
export async function makeBackup(path: string, now: Date): Promise<BackupList> {
  const file = resolve(path);
  const { databaseFile } = env();
  if (await isThere(file)) throw taken(file);
  if (!(await isThere(databaseFile)))
    throw new DomainError("conflict", `There is no installation here: ${databaseFile} is missing.`);
  if (!(await isThere(secretsFile())))
    throw new DomainError("conflict", `${secretsFile()} is missing, so this would be no backup.`);
  if (await isInDataDir(file))
    throw new DomainError(
      "conflict",
      `${file} is inside ${env().dataDir}, and would be lost together with it. Write the backup to another folder, best on another disk.`,
    );
  try {
    return await inWorkingFolder(besideName(file), async (folder) => {
      const copy = join(folder, backupNames.database);
      const made = join(folder, "backup.tar");
      copyDatabase(databaseFile, copy);
      const list = await writeBackup(made, copy, now);
      await putInPlace(made, file);
      return list;
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw taken(file);
    const why = whyNotWritten(error);
    if (why) throw new DomainError("conflict", `No backup was made in ${dirname(file)}: ${why}.`);
    throw error;
  }
}

/** Whether a file would stand in the installation's own folder, by whichever way it is named. */
async function isInDataDir(file: string): Promise<boolean> {
  const really = (path: string) => realpath(path).catch(() => resolve(path));
  const way = relative(await really(env().dataDir), await really(dirname(file)));
  return way !== ".." && !way.startsWith(`..${sep}`);
}

function taken(file: string): DomainError {
  return new DomainError(
    "conflict",
    `There is a file ${file} already. Give the backup another name.`,
  );
}

async function writeBackup(made: string, copy: string, now: Date): Promise<BackupList> {
  const facts = lookInto(copy, (ask) => ({
    migrations: migrationsOf(ask),
    rows: countRows(ask),
    uploads: namedFiles(ask),
  }));
  const { uploads, ...described } = facts;
  const archive = await writeArchive(made, now);
  const files: BackupList["files"] = [];
  try {
    for (const [name, from] of [
      [backupNames.database, copy],
      [backupNames.secrets, secretsFile()],
    ] as const) {
      const { size } = await stat(from);
      files.push({ name, size, sha256: await archive.add(name, size, createReadStream(from)) });
    }
    const missing = await addUploads(archive, uploads, files);
    const list: BackupList = {
      ...{ format: backupFormat, madeAt: now.toISOString(), ...described },
      ...{ files, missing },
    };
    const text = Buffer.from(`${JSON.stringify(list, null, 2)}\n`);
    await archive.add(backupNames.list, text.length, Readable.from([text]));
    await archive.finish();
    return list;
  } finally {
    await archive.close();
  }
}

/** Adds the uploaded files that the copy of the database names; those that have gone or were changed are not a backup's. */
async function addUploads(
  archive: ArchiveWriter,
  uploads: readonly NamedFile[],
  files: BackupList["files"],
): Promise<string[]> {
  const missing: string[] = [];
  for (const { sha256 } of uploads) {
    const size = await keptFileSize(sha256);
    if (size === null) {
      missing.push(sha256);
      continue;
    }
    const name = uploadedName(sha256);
    const is = await archive.add(name, size, readFileStream(sha256));
    files.push({ name, size, sha256: is });
    if (is !== sha256) missing.push(sha256);
  }
  return missing;
}

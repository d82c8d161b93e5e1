// Verifying an installation, running or not: what it says of itself against what is there.

import { counted } from "~/domain/ground/counting/counted";
import { DomainError } from "~/domain/problem";
import {
  type AskFile,
  findDamage,
  lookInto,
  migrationsOf,
} from "~/platform/database-file.sql.server";
import { env } from "~/platform/env.server";
import { hashKeptFile, keptFileSize, listKeptFiles } from "~/platform/files.server";
import { secretsFile, unseal } from "~/platform/secrets.server";
import { isThere } from "~/platform/working-folder.server";

import { type NamedFile, namedFiles, sealedTexts, wrongCounters } from "./facts.sql.server";

/** What was found: `wrong` has to be seen to, `notes` need not be. Each is a sentence. */
export type Verified = { checked: string; wrong: string[]; notes: string[] };

/**
 * Verifies the installation without changing it: the database's pages, indexes and references, its counters against the rows
 * that they count, sealed letters against the secrets, and every uploaded file against its size and hash.
 *
 * @param known the migrations of this version
 * @throws DomainError `not-found` where there is no installation
 */
export async function verifyInstallation(known: readonly string[]): Promise<Verified> {
  const { databaseFile } = env();
  if (!(await isThere(databaseFile)))
    throw new DomainError("not-found", `There is no installation: ${databaseFile} is missing.`);
  const hasSecrets = await isThere(secretsFile());
  const looked = lookInto(databaseFile, (ask) => look(ask, known, hasSecrets));
  const files = await verifyFiles(looked.uploads);
  // An upload that was taken while the files were read is named by now.
  const named = new Set(lookInto(databaseFile, namedFiles).map(({ sha256 }) => sha256));
  const strangers = (await listKeptFiles()).filter((sha256) => !named.has(sha256)).length;
  return {
    checked: `The database, ${counted(looked.sealed, "sealed letter", "sealed letters")} and ${counted(looked.uploads.length, "uploaded file", "uploaded files")} were checked.`,
    wrong: [...looked.wrong, ...files],
    notes: [
      ...looked.notes,
      ...(strangers === 0
        ? []
        : [
            `${counted(strangers, "file belongs", "files belong")} to nothing. The server deletes them in time.`,
          ]),
    ],
  };
}

function look(ask: AskFile, known: readonly string[], hasSecrets: boolean) {
  const damage = findDamage(ask).map((found) => `The database is damaged: ${found}.`);
  const migrations = migrationsOf(ask);
  const newer = migrations.filter((name) => !known.includes(name));
  const waiting = known.filter((name) => !migrations.includes(name)).length;
  const current = newer.length === 0 && waiting === 0;
  const version = newer.map((name) => `The database is of a newer version: ${name} is not known.`);
  const texts = current && hasSecrets ? sealedTexts(ask) : [];
  return {
    wrong: [
      ...damage,
      ...version,
      ...(current ? wrongCounters(ask) : []),
      ...(hasSecrets ? unreadable(texts) : [`${secretsFile()} is missing.`]),
    ],
    notes:
      waiting === 0
        ? []
        : [
            `${counted(waiting, "migration waits", "migrations wait")} for the next start. Counters and sealed letters are verified after it.`,
          ],
    sealed: texts.length,
    uploads: namedFiles(ask),
  };
}

function unreadable(texts: readonly string[]): string[] {
  const shut = texts.filter((text) => {
    try {
      unseal(text);
      return false;
    } catch {
      return true;
    }
  }).length;
  if (shut === 0) return [];
  return [`The secrets do not open ${counted(shut, "sealed letter", "sealed letters")}.`];
}

async function verifyFiles(uploads: readonly NamedFile[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { sha256, size } of uploads) {
    const there = await keptFileSize(sha256);
    if (there === null) wrong.push(`The uploaded file ${sha256} is missing.`);
    else if (there !== size)
      wrong.push(`The uploaded file ${sha256} has ${there} bytes and had ${size}.`);
    else if ((await hashKeptFile(sha256)) !== sha256)
      wrong.push(`The uploaded file ${sha256} was changed.`);
  }
  return wrong;
}

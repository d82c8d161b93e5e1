// A backup: what stands in its list of contents, and what it holds in words.

import { z } from "zod";
import { counted } from "~/domain/ground/counting/counted";

/** The kind of backup that is written; a later kind that says other things has another number. */
export const backupFormat = 1;

/** The names of what a backup holds beside uploaded files, which stand in `files/` as they do in DATA_DIR. */
export const backupNames = {
  database: "conference.db",
  secrets: "secrets.json",
  list: "backup.json",
} as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The list of contents: the last file of a backup, so that one that was cut off has none. */
export const backupList = z.object({
  format: z.literal(backupFormat),
  /** The moment of which the database is. */
  madeAt: z.iso.datetime(),
  /** The migrations that the database has had, oldest first. */
  migrations: z.array(z.string()).min(1),
  /** The rows of each table. */
  rows: z.record(z.string(), z.number().int().min(0)),
  /** Every file of the backup but this one. */
  files: z.array(z.object({ name: z.string(), size: z.number().int().min(0), sha256 })),
  /** Uploaded files that the database names and the installation had lost. */
  missing: z.array(z.string()),
});
export type BackupList = z.output<typeof backupList>;

/** Where an uploaded file stands in a backup. */
export function uploadedName(sha256: string): string {
  return `files/${sha256.slice(0, 2)}/${sha256}`;
}

/** Whether a backup may hold a file of this name: anything else could leave the folder that it is restored into. */
export function isBackupName(name: string): boolean {
  const names: readonly string[] = Object.values(backupNames);
  return names.includes(name) || /^files\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/.test(name);
}

/** What a backup holds, in one sentence. */
export function contentsInWords({ rows, files }: Pick<BackupList, "rows" | "files">): string {
  const of = (table: string) => rows[table] ?? 0;
  const uploaded = files.filter(({ name }) => name.startsWith("files/"));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const parts = [
    counted(of("Conference"), "conference", "conferences"),
    counted(of("Person"), "person", "people"),
    counted(of("Registration"), "registration", "registrations"),
    counted(of("WriteUp"), "write-up", "write-ups"),
    counted(of("Letter"), "letter", "letters"),
    counted(uploaded.length, "uploaded file", "uploaded files"),
  ];
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);
  return `It holds ${list}, the secrets that open sealed letters, and has ${(bytes / 1_000_000).toFixed(1)} MB.`;
}

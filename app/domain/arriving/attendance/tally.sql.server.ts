// How many were let in where and when, read off the tally that the database keeps, and the scans that somebody may have to look at.
import { askSql } from "~/platform/db.server";
import type { Verdict } from "./attendance";

const byCheckpoint = `
  SELECT "checkpoint", sum("count") AS "count" FROM "AttendanceTally" WHERE "conferenceId" = @conferenceId GROUP BY 1`;

/** How many were let in at each checkpoint. */
export async function askAdmitted(conferenceId: string): Promise<Map<string, number>> {
  type Row = { checkpoint: string; count: number };
  const rows = await askSql<Row>(byCheckpoint, { conferenceId });
  return new Map(rows.map(({ checkpoint, count }) => [checkpoint, count]));
}

const practised = `
  SELECT "checkpoint", count(DISTINCT "registrationId") AS "count" FROM "Scan"
  WHERE "conferenceId" = @conferenceId AND "practice" = 1 AND "at" >= @from AND "verdict" = 'admitted' AND "undoneAt" IS NULL
  GROUP BY 1`;

/** How many were let in at each checkpoint in practice, from a minute in UTC on, such as 2026-12-01T00:00. */
export async function askPractised(
  conferenceId: string,
  from: string,
): Promise<Map<string, number>> {
  type Row = { checkpoint: string; count: number };
  const rows = await askSql<Row>(practised, { conferenceId, from });
  return new Map(rows.map(({ checkpoint, count }) => [checkpoint, count]));
}

const practice = `
  SELECT count(*) AS "count" FROM "Scan" WHERE "conferenceId" = @conferenceId AND "practice" = 1`;

/** How many scans were practice. */
export async function countPractice(conferenceId: string): Promise<number> {
  const [row] = await askSql<{ count: number }>(practice, { conferenceId });
  return row?.count ?? 0;
}

const byQuarter = `
  SELECT "at", "count" FROM "AttendanceTally"
  WHERE "conferenceId" = @conferenceId AND "checkpoint" = @checkpoint AND "count" > 0 ORDER BY "at"`;

/** How many were let in at a checkpoint in each quarter of an hour that somebody came in. */
export async function askArrivals(
  conferenceId: string,
  checkpoint: string,
): Promise<{ at: Date; count: number }[]> {
  type Row = { at: string; count: number };
  const rows = await askSql<Row>(byQuarter, { conferenceId, checkpoint });
  return rows.map(({ at, count }) => ({ at: new Date(`${at}:00Z`), count }));
}

/** The scans that let nobody in or were undone, as the index of them is made; no other is looked at. */
const forAttention = `FROM "Scan" WHERE "conferenceId" = @conferenceId AND "practice" = 0 AND ("verdict" <> 'admitted' OR "undoneAt" IS NOT NULL)`;

const refused = `SELECT "verdict", "undoneAt" IS NOT NULL AS "undone", count(*) AS "count" ${forAttention} GROUP BY 1, 2`;

/** How many scans had each verdict, of those that let nobody in or were undone. */
export function askForAttention(
  conferenceId: string,
): Promise<{ verdict: Verdict; undone: 0 | 1; count: number }[]> {
  return askSql(refused, { conferenceId });
}

const newest = `
  SELECT "scanId", "checkpoint", "verdict", "name", "detail", "receivedAt", "undoneAt" ${forAttention}
  ORDER BY "receivedAt" DESC LIMIT @most`;

/** A scan that let nobody in or was undone; moments are text. */
type ScanLine = {
  scanId: string;
  checkpoint: string;
  verdict: Verdict;
  name: string;
  detail: string;
  receivedAt: string;
  undoneAt: string | null;
};

/** The newest scans that let nobody in or were undone. */
export function askNewestForAttention(conferenceId: string, most: number): Promise<ScanLine[]> {
  return askSql<ScanLine>(newest, { conferenceId, most });
}

const muster = `
  SELECT r."id", r."fullName" AS "name", r."organisation", max(a."at") AS "at", a."checkpoint"
  FROM "Attendance" a JOIN "Registration" r ON r."id" = a."registrationId"
  WHERE a."conferenceId" = @conferenceId GROUP BY a."registrationId"`;

/** Everybody who was let in anywhere, with the door at which they were seen last, in no order. */
export async function askMuster(conferenceId: string) {
  type Row = { id: string; name: string; organisation: string; checkpoint: string; at: string };
  const rows = await askSql<Row>(muster, { conferenceId });
  return rows.map(({ at, ...row }) => ({ ...row, at: new Date(at) }));
}

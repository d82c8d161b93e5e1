// The scans' own SQL, in SQLite's dialect: all facts of many scans in one question, and all rows in one statement for each
// table. Doors are quick only so; the client's own queries cost several times as much for each scan.
import { heldStates } from "~/domain/choosing/choices/places";
import type { Transaction } from "~/platform/db.server";

/**
 * A scan as the question has it. `code` is "" for a text that is not a ticket's, `reference` for one that is not a
 * registration's; `session` is "" at the main door.
 */
export type AskedScan = {
  slug: string;
  scanId: string;
  code: string;
  reference: string;
  checkpoint: string;
  session: string;
};

/** What is known about one scan; null where there is no such thing. Texts are as the tables have them. */
export type ScanFacts = {
  conferenceId: string | null;
  timeZone: string | null;
  startsOn: string | null;
  endsOn: string | null;
  /** The conference and the first answer of a scan that is known already. */
  answeredFor: string | null;
  verdict: string | null;
  answeredName: string | null;
  detail: string | null;
  practice: boolean | number | bigint | null;
  /** The ticket and its registration, where both are of this conference. */
  ticket: string | null;
  registrationId: string | null;
  state: string | null;
  name: string | null;
  organisation: string | null;
  firstAt: Date | string | null;
  /** When they were last admitted here by a scan that was practice. */
  practisedAt: Date | string | null;
  /** The session at whose door the scan was made, its room, and how many are in it. */
  sessionId: string | null;
  title: string | null;
  kind: string | null;
  capacity: number | null;
  room: string | null;
  roomCapacity: number | null;
  inside: number | bigint;
  /** The session that they speak in, or else hold a place in, in the same slot. */
  placeSlug: string | null;
  placeTitle: string | null;
  placeRoom: string | null;
};

/** The states of a place that is somebody's, as a list of SQL literals. */
const held = heldStates.map((state) => `'${state}'`).join(", ");

const question = `
  SELECT c."id" AS "conferenceId", c."timeZone", c."startsOn", c."endsOn",
    s."conferenceId" AS "answeredFor", s."verdict", s."name" AS "answeredName", s."detail", s."practice",
    t."state" AS "ticket", r."id" AS "registrationId", r."state", r."fullName" AS "name", r."organisation",
    a."at" AS "firstAt",
    (SELECT max(q."at") FROM "Scan" q WHERE q."registrationId" = r."id" AND q."checkpoint" = asked.value ->> 'checkpoint'
      AND q."practice" = 1 AND q."verdict" = 'admitted' AND q."undoneAt" IS NULL) AS "practisedAt",
    d."id" AS "sessionId", d."title", l."kind", d."capacity", m."name" AS "room", m."capacity" AS "roomCapacity",
    (SELECT count(*) FROM "Attendance" i WHERE i."sessionId" = d."id") AS "inside",
    ps."slug" AS "placeSlug", ps."title" AS "placeTitle", pm."name" AS "placeRoom"
  FROM json_each(?) asked
  LEFT JOIN "Conference" c ON c."slug" = asked.value ->> 'slug'
  LEFT JOIN "Scan" s ON s."scanId" = asked.value ->> 'scanId'
  LEFT JOIN "Ticket" t ON t."code" = coalesce(nullif(asked.value ->> 'code', ''), (
    SELECT k."code" FROM "Registration" g JOIN "Ticket" k ON k."registrationId" = g."id"
    WHERE g."reference" = asked.value ->> 'reference' AND g."conferenceId" = c."id"
    ORDER BY k."state" = 'valid' DESC, k."issuedAt" DESC LIMIT 1))
  LEFT JOIN "Registration" r ON r."id" = t."registrationId" AND r."conferenceId" = c."id"
  LEFT JOIN "Attendance" a ON a."registrationId" = r."id" AND a."checkpoint" = asked.value ->> 'checkpoint'
  LEFT JOIN "Session" d ON d."conferenceId" = c."id" AND d."slug" = asked.value ->> 'session'
  LEFT JOIN "Slot" l ON l."id" = d."slotId"
  LEFT JOIN "Room" m ON m."id" = d."roomId"
  LEFT JOIN "Place" p ON p."registrationId" = r."id" AND p."slotId" = d."slotId" AND p."state" IN (${held})
  LEFT JOIN "Session" ps ON ps."id" = coalesce((
    SELECT q."id" FROM "Speaker" y JOIN "SessionSpeaker" x ON x."speakerId" = y."id" JOIN "Session" q ON q."id" = x."sessionId"
    WHERE y."personId" = r."personId" AND q."slotId" = d."slotId" LIMIT 1), p."sessionId")
  LEFT JOIN "Room" pm ON pm."id" = ps."roomId"
  ORDER BY asked.key`;

/** The facts of each scan, in the order of the scans. */
export function askFacts(tx: Transaction, asked: readonly AskedScan[]): Promise<ScanFacts[]> {
  return tx.$queryRawUnsafe<ScanFacts[]>(question, JSON.stringify(asked));
}

/** A row of "Scan". */
export type ScanRow = {
  id: string;
  scanId: string;
  conferenceId: string;
  checkpoint: string;
  code: string;
  registrationId: string | null;
  verdict: string;
  name: string;
  detail: string;
  at: Date;
  receivedAt: Date;
  stewardId: string;
  practice: boolean;
};

/** A row of "Attendance". */
export type AttendanceRow = {
  id: string;
  conferenceId: string;
  registrationId: string;
  checkpoint: string;
  sessionId: string | null;
  scanId: string;
  at: Date;
};

const scanColumns = [
  "id",
  "scanId",
  "conferenceId",
  "checkpoint",
  "code",
  "registrationId",
  "verdict",
  "name",
  "detail",
  "at",
  "receivedAt",
  "stewardId",
  "practice",
] as const satisfies (keyof ScanRow)[];

const attendanceColumns = [
  "id",
  "conferenceId",
  "registrationId",
  "checkpoint",
  "sessionId",
  "scanId",
  "at",
] as const satisfies (keyof AttendanceRow)[];

const insertScans = insertInto("Scan", scanColumns);
const insertAttendances = insertInto("Attendance", attendanceColumns);

/** Writes the rows; a row too many breaks a unique index and the whole command with it. */
export async function insertRows(
  tx: Transaction,
  scans: readonly ScanRow[],
  attendances: readonly AttendanceRow[],
): Promise<void> {
  if (scans.length > 0) {
    const rows = scans.map((row) => ({
      ...row,
      at: stored(row.at),
      receivedAt: stored(row.receivedAt),
    }));
    await tx.$executeRawUnsafe(insertScans, JSON.stringify(rows));
  }
  if (attendances.length > 0) {
    const rows = attendances.map((row) => ({ ...row, at: stored(row.at) }));
    await tx.$executeRawUnsafe(insertAttendances, JSON.stringify(rows));
  }
}

function insertInto(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(", ");
  const values = columns.map((column) => `row.value ->> '${column}'`).join(", ");
  return `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?) row`;
}

/** A moment as the client writes it: ISO 8601 with its offset as +00:00, so that all sort alike as texts. */
function stored(moment: Date): string {
  return moment.toISOString().replace("Z", "+00:00");
}

// The rows of a programme that is brought in, many in one statement. Through Prisma 2,000 sessions held the thread for 7 seconds.
import type { Transaction } from "~/platform/db.server";
import { storedMoment, writeAsTexts } from "~/platform/rows-as-text.server";

/** A session as it is written; its other columns have their defaults, or stay as they are. */
export type SessionRow = {
  id: string;
  conferenceId: string;
  slotId: string;
  roomId: string | null;
  slug: string;
  title: string;
  summary: string;
  description: string;
  track: string | null;
  externalId: string;
};

/** Adds sessions, and changes what a schedule file says of those that are there: all but their conference, slug and guid. */
export function writeSessions(tx: Transaction, rows: readonly SessionRow[]): Promise<void> {
  return writeAsTexts(
    rows,
    (json) => tx.$executeRaw`
      INSERT INTO "Session" ("id", "conferenceId", "slotId", "roomId", "slug", "title", "summary", "description", "track", "externalId")
      SELECT "row".value ->> 'id', "row".value ->> 'conferenceId', "row".value ->> 'slotId', "row".value ->> 'roomId',
        "row".value ->> 'slug', "row".value ->> 'title', "row".value ->> 'summary', "row".value ->> 'description',
        "row".value ->> 'track', "row".value ->> 'externalId'
      FROM json_each(${json}) AS "row" WHERE true
      ON CONFLICT ("id") DO UPDATE SET "slotId" = "excluded"."slotId", "roomId" = "excluded"."roomId",
        "title" = "excluded"."title", "summary" = "excluded"."summary", "description" = "excluded"."description",
        "track" = "excluded"."track"`,
  );
}

/** Adds slots without a title, open to all. */
export function insertSlots(
  tx: Transaction,
  rows: readonly { id: string; conferenceId: string; startsAt: Date; endsAt: Date }[],
): Promise<void> {
  const stored = rows.map(({ startsAt, endsAt, ...row }) => ({
    ...row,
    startsAt: storedMoment(startsAt),
    endsAt: storedMoment(endsAt),
  }));
  return writeAsTexts(
    stored,
    (json) => tx.$executeRaw`
      INSERT INTO "Slot" ("id", "conferenceId", "kind", "title", "startsAt", "endsAt")
      SELECT "row".value ->> 'id', "row".value ->> 'conferenceId', 'plenary', '', "row".value ->> 'startsAt',
        "row".value ->> 'endsAt'
      FROM json_each(${json}) AS "row"`,
  );
}

/** Adds speakers, and changes the names and biographies of those that are there. */
export function writeSpeakers(
  tx: Transaction,
  rows: readonly {
    id: string;
    conferenceId: string;
    externalId: string;
    name: string;
    biography: string;
  }[],
): Promise<void> {
  return writeAsTexts(
    rows,
    (json) => tx.$executeRaw`
      INSERT INTO "Speaker" ("id", "conferenceId", "externalId", "name", "biography")
      SELECT "row".value ->> 'id', "row".value ->> 'conferenceId', "row".value ->> 'externalId', "row".value ->> 'name',
        "row".value ->> 'biography'
      FROM json_each(${json}) AS "row" WHERE true
      ON CONFLICT ("id") DO UPDATE SET "name" = "excluded"."name", "biography" = "excluded"."biography"`,
  );
}

/** Names the speakers of sessions, in their order. */
export function insertSpeaking(
  tx: Transaction,
  rows: readonly { sessionId: string; speakerId: string; position: number }[],
): Promise<void> {
  return writeAsTexts(
    rows,
    (json) => tx.$executeRaw`
      INSERT INTO "SessionSpeaker" ("sessionId", "speakerId", "position")
      SELECT "row".value ->> 'sessionId', "row".value ->> 'speakerId', "row".value ->> 'position'
      FROM json_each(${json}) AS "row"`,
  );
}

/** Takes the speakers that a file named out of sessions; those that organisers added stay. */
export function deleteSpeaking(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
  return writeAsTexts(
    sessionIds,
    (json) => tx.$executeRaw`
      DELETE FROM "SessionSpeaker" WHERE ("sessionId", "speakerId") IN (
        SELECT "named"."sessionId", "named"."speakerId" FROM json_each(${json}) AS "row"
        CROSS JOIN "SessionSpeaker" AS "named" ON "named"."sessionId" = "row".value
        CROSS JOIN "Speaker" AS "speaker" ON "speaker"."id" = "named"."speakerId"
        WHERE "speaker"."externalId" IS NOT NULL)`,
  );
}

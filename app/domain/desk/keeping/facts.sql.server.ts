// What the keeping of an installation has to know of a database file, asked of the file itself: it may be a copy, or of
// another version, so the client is not asked.
import type { AskFile } from "~/platform/database-file.sql.server";

/** An uploaded file that the database names. */
export type NamedFile = { sha256: string; size: number };

/** Every uploaded file that the database names, each once. */
export function namedFiles(ask: AskFile): NamedFile[] {
  return ask<NamedFile>(
    `SELECT "sha256", max("size") AS "size" FROM "SlidesVersion" GROUP BY "sha256" ORDER BY "sha256"`,
  );
}

/** How many letters wait to be sent. */
export function waitingLetters(ask: AskFile): number {
  const [row] = ask<{ letters: number }>(
    `SELECT count(*) AS "letters" FROM "Letter" WHERE "state" = 'queued'`,
  );
  return row?.letters ?? 0;
}

/** The texts of letters that are sealed, to be opened with the secrets. */
export function sealedTexts(ask: AskFile): string[] {
  return ask<{ text: string }>(
    `SELECT "text" FROM "Letter" WHERE "sealed" = 1 AND "text" <> ''`,
  ).map(({ text }) => text);
}

/** A counter that triggers keep: what it counts, and a question for the rows where it is wrong. */
const counters: { of: string; wrong: string }[] = [
  {
    of: "the places given out at a conference",
    wrong: `
      SELECT c."slug" AS "name", c."admitted" AS "says", count(r."id") AS "is"
      FROM "Conference" c LEFT JOIN "Registration" r ON r."conferenceId" = c."id"
        AND (r."state" = 'approved' OR (r."state" = 'waiting' AND r."offeredUntil" IS NOT NULL))
      GROUP BY c."id" HAVING c."admitted" <> count(r."id")`,
  },
  {
    of: "the places held in a session",
    wrong: `
      SELECT s."slug" AS "name", s."placesHeld" AS "says", count(p."id") AS "is"
      FROM "Session" s LEFT JOIN "Place" p ON p."sessionId" = s."id" AND p."state" IN ('held', 'offered')
      GROUP BY s."id" HAVING s."placesHeld" <> count(p."id")`,
  },
  {
    of: "the registrations in the organisers' figures",
    wrong: `
      SELECT t."of" || ' ' || t."state" AS "name", t."count" AS "says", count(c."registrationId") AS "is"
      FROM "RegistrationTally" t LEFT JOIN "RegistrationCounted" c ON c."conferenceId" = t."conferenceId"
        AND c."state" = t."state" AND c."of" = t."of" AND c."key" = t."key"
      WHERE t."of" = 'all' GROUP BY t."conferenceId", t."state" HAVING t."count" <> count(c."registrationId")`,
  },
  {
    of: "the registrations that the organisers' lists and searches find",
    wrong: `
      SELECT 'search' AS "name", (SELECT count(*) FROM "RegistrationSearch") AS "says",
        (SELECT count(*) FROM "Registration") AS "is"
      WHERE "says" <> "is"`,
  },
  {
    of: "the places that delegates hold",
    wrong: `
      SELECT r."reference" AS "name", r."placesHeld" AS "says", count(p."id") AS "is"
      FROM "Registration" r LEFT JOIN "Place" p ON p."registrationId" = r."id" AND p."state" IN ('held', 'offered')
      GROUP BY r."id" HAVING r."placesHeld" <> count(p."id")`,
  },
  {
    of: "the letters in an outbox",
    wrong: `
      SELECT t."audience" || ' ' || t."state" AS "name", t."count" AS "says", (SELECT count(*) FROM "Letter" l
        WHERE coalesce(l."conferenceId", '') = t."conferenceId" AND l."audience" = t."audience" AND l."state" = t."state") AS "is"
      FROM "LetterTally" t WHERE "says" <> "is"`,
  },
  {
    of: "the people let in",
    wrong: `
      SELECT t."checkpoint" AS "name", sum(t."count") AS "says",
        (SELECT count(*) FROM "Attendance" a WHERE a."conferenceId" = t."conferenceId" AND a."checkpoint" = t."checkpoint") AS "is"
      FROM "AttendanceTally" t GROUP BY t."conferenceId", t."checkpoint" HAVING "says" <> "is"`,
  },
  {
    of: "the published write-ups that a search finds",
    wrong: `
      SELECT 'search' AS "name", (SELECT count(*) FROM "WriteUpSearch") AS "says",
        (SELECT count(*) FROM "WriteUp" WHERE "state" = 'published') AS "is"
      WHERE "says" <> "is"`,
  },
];

/** Each counter that says another number than there is, in a sentence. */
export function wrongCounters(ask: AskFile): string[] {
  return counters.flatMap(({ of, wrong }) =>
    ask<{ name: string; says: number; is: number }>(wrong).map(
      ({ name, says, is }) => `The count of ${of} (${name}) says ${says}, and there are ${is}.`,
    ),
  );
}

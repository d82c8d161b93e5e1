// What the keeping of an installation has to know of a database file, asked of the file itself: it may be a copy, or of
// another version, so the client is not asked.
import { heldStates } from "~/domain/choosing/choices/places";
import { type RegistrationState, statesThatCome } from "~/domain/joining/registration/registration";
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

/** A list of states for IN. */
const anyOf = (states: readonly string[]) => states.map((state) => `'${state}'`).join();

/** A waiting registration with `offeredUntil` has a place on offer. */
const inLine = "waiting" satisfies RegistrationState;

/** The quarter of an hour (UTC) of a moment, as the tallies name it. */
const quarter = (at: string) =>
  `substr(${at}, 1, 14) || printf('%02d', substr(${at}, 15, 2) / 15 * 15)`;

/**
 * A question for the rows in which what is kept and what is there differ, whichever of the two lacks the row.
 *
 * @param says SELECT of what is kept: `key`, the `name` to tell the operator and a `count`
 * @param is SELECT of the same from the rows themselves
 */
const bothWays = (says: string, is: string) => `
  SELECT trim(max("name")) AS "name", sum("says") AS "says", sum("is") AS "is" FROM (
    SELECT "key", "name", "count" AS "says", 0 AS "is" FROM (${says})
    UNION ALL SELECT "key", "name", 0, "count" FROM (${is}))
  GROUP BY "key" HAVING sum("says") <> sum("is")`;

/** The same for tallies: `groups` are the columns that name a row in both. */
const tallied = (tally: string, counted: string, groups: string[]) => {
  const key = groups.map((column) => `"${column}"`).join(` || ' ' || `);
  return bothWays(
    `SELECT ${key} AS "key", ${key} AS "name", "count" FROM ${tally}`,
    `SELECT ${key} AS "key", ${key} AS "name", count(*) AS "count" FROM (${counted}) GROUP BY 1`,
  );
};

/** A counter, list or index that triggers keep: what it counts, and a question for the rows where it is wrong. */
const counters: { of: string; wrong: string }[] = [
  {
    of: "the places given out at a conference",
    wrong: `
      SELECT c."slug" AS "name", c."admitted" AS "says", count(r."id") AS "is"
      FROM "Conference" c LEFT JOIN "Registration" r ON r."conferenceId" = c."id"
        AND (r."state" IN (${anyOf(statesThatCome)}) OR (r."state" = '${inLine}' AND r."offeredUntil" IS NOT NULL))
      GROUP BY c."id" HAVING c."admitted" <> count(r."id")`,
  },
  {
    of: "the places held in a session",
    wrong: `
      SELECT s."slug" AS "name", s."placesHeld" AS "says", count(p."id") AS "is"
      FROM "Session" s LEFT JOIN "Place" p ON p."sessionId" = s."id" AND p."state" IN (${anyOf(heldStates)})
      GROUP BY s."id" HAVING s."placesHeld" <> count(p."id")`,
  },
  {
    of: "the places that delegates hold",
    wrong: `
      SELECT r."reference" AS "name", r."placesHeld" AS "says", count(p."id") AS "is"
      FROM "Registration" r LEFT JOIN "Place" p ON p."registrationId" = r."id" AND p."state" IN (${anyOf(heldStates)})
      GROUP BY r."id" HAVING r."placesHeld" <> count(p."id")`,
  },
  {
    of: "the registrations in the organisers' figures",
    wrong: tallied(
      `"RegistrationTally"`,
      `SELECT "conferenceId", "state", "of", "key" FROM "RegistrationCounted"
       UNION ALL SELECT "conferenceId", "state", 'places', CAST("placesHeld" AS TEXT) FROM "Registration"`,
      ["conferenceId", "of", "state", "key"],
    ),
  },
  {
    of: "the registrations in the organisers' lists",
    wrong: bothWays(
      `SELECT "registrationId" || "conferenceId" || "state" || "since" AS "key", "registrationId" AS "name", 1 AS "count"
       FROM "RegistrationEntry"`,
      `SELECT "id" || "conferenceId" || "state" || coalesce("waitingSince", "submittedAt", "createdAt") AS "key", "id" AS "name", 1 AS "count"
       FROM "Registration"`,
    ),
  },
  {
    of: "the registrations that the organisers' searches find",
    wrong: bothWays(
      `SELECT s."rowid" || ' ' || s."text" AS "key", coalesce(e."registrationId", s."rowid") AS "name", 1 AS "count"
       FROM "RegistrationSearch" s LEFT JOIN "RegistrationEntry" e ON e."id" = s."rowid"`,
      `SELECT e."id" || ' ' || t."text" AS "key", t."registrationId" AS "name", 1 AS "count"
       FROM "RegistrationText" t JOIN "RegistrationEntry" e ON e."registrationId" = t."registrationId"`,
    ),
  },
  {
    of: "the letters in an outbox",
    wrong: tallied(
      `"LetterTally"`,
      `SELECT coalesce("conferenceId", '') AS "conferenceId", "audience", "state" FROM "Letter"`,
      ["conferenceId", "audience", "state"],
    ),
  },
  {
    of: "the people let in",
    wrong: tallied(
      `"AttendanceTally"`,
      `SELECT "conferenceId", "checkpoint", ${quarter('"at"')} AS "at" FROM "Attendance"`,
      ["conferenceId", "checkpoint", "at"],
    ),
  },
  {
    of: "the published write-ups that a search finds",
    wrong: bothWays(
      `SELECT "writeUpId" || "title" || "summary" || "body" || "partners" AS "key", "writeUpId" AS "name", 1 AS "count"
       FROM "WriteUpSearch"`,
      `SELECT "id" || "title" || "summary" || "situation" || char(10) || "whatWasDone" || char(10) || "results" || char(10) || "lessons" || "partners" AS "key",
         "id" AS "name", 1 AS "count"
       FROM "WriteUp" WHERE "state" = 'published'`,
    ),
  },
];

/** Wrong rows of one counter that are told one by one; an operator mends them all in one way. */
const mostTold = 10;

/** Each counter that says another number than there is, in a sentence. */
export function wrongCounters(ask: AskFile): string[] {
  return counters.flatMap(({ of, wrong }) => {
    const rows = ask<{ name: string; says: number; is: number }>(wrong);
    const more = rows.length - mostTold;
    return [
      ...rows
        .slice(0, mostTold)
        .map(
          ({ name, says, is }) => `The count of ${of} (${name}) says ${says}, and there are ${is}.`,
        ),
      ...(more > 0 ? [`The count of ${of} is wrong in ${more} more places.`] : []),
    ];
  });
}

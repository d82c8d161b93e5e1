// How many registrations there are, read off the tally that the database keeps of them: no question here looks at a registration.
import type { LocalDay } from "~/domain/ground/time/local-days";
import { askSql } from "~/platform/db.server";
import type { countedBy } from "./figures";
import { type RegistrationState, registrationStates } from "./registration";

/** What the tally counts by, as prisma/limits says. */
type CountedBy = keyof typeof countedBy;

/** Of the moments of a registration, when it came and when it was decided about. */
export type CountedMoment = Extract<CountedBy, "came" | "decided">;

/** One figure: how many registrations of a state have a key. */
export type TallyRow = { state: RegistrationState; of: CountedBy; key: string; count: number };

const states = registrationStates.map((state) => `'${state}'`).join(", ");

const tallied = `
  SELECT "state", "of", "key", "count" FROM "RegistrationTally"
  WHERE "conferenceId" = @conferenceId AND "state" IN (${states})
    AND "of" IN (SELECT "value" FROM json_each(@of)) AND "count" > 0`;

/** The figures of a conference by what is asked for; keys that nobody has are not there. */
export function askTally(conferenceId: string, of: readonly CountedBy[]): Promise<TallyRow[]> {
  return askSql<TallyRow>(tallied, { conferenceId, of: JSON.stringify(of) });
}

const ends = `
  SELECT min((SELECT min(t."key") FROM "RegistrationTally" t
      WHERE t."conferenceId" = @conferenceId AND t."state" = s."value" AND t."of" = @of)) AS "first",
    max((SELECT max(t."key") FROM "RegistrationTally" t
      WHERE t."conferenceId" = @conferenceId AND t."state" = s."value" AND t."of" = @of)) AS "last"
  FROM json_each(@states) s`;

const perDay = `
  SELECT d."value" ->> 'day' AS "day", (
    SELECT coalesce(sum(t."count"), 0) FROM "RegistrationTally" t
    WHERE t."conferenceId" = @conferenceId AND t."state" IN (SELECT "value" FROM json_each(@states)) AND t."of" = @of
      AND t."key" >= d."value" ->> 'from' AND t."key" < d."value" ->> 'to') AS "count"
  FROM json_each(@days) d ORDER BY d."key"`;

/** The first and the last quarter of an hour, as 2026-12-01T08:15 in UTC, that counts one of these states; null without any. */
export async function askEnds(
  conferenceId: string,
  states: readonly RegistrationState[],
  of: CountedMoment,
): Promise<{ first: string; last: string } | null> {
  type Ends = { first: string; last: string } | { first: null; last: null };
  const [found] = await askSql<Ends>(ends, {
    conferenceId,
    states: JSON.stringify(states),
    of,
  });
  return found?.first ? found : null;
}

/** How many registrations of these states came or were decided on each day. */
export function askPerDay(
  conferenceId: string,
  states: readonly RegistrationState[],
  of: CountedMoment,
  days: readonly LocalDay[],
): Promise<{ day: string; count: number }[]> {
  const lists = { states: JSON.stringify(states), days: JSON.stringify(days) };
  return askSql(perDay, { conferenceId, of, ...lists });
}

const oldest = `
  SELECT min("since") AS "since" FROM "RegistrationEntry" WHERE "conferenceId" = @conferenceId AND "state" = @state`;

/** Since when the one waits that has waited longest in a state; null for a state in which nobody is. */
export async function askOldest(
  conferenceId: string,
  state: RegistrationState,
): Promise<Date | null> {
  const [found] = await askSql<{ since: string | null }>(oldest, { conferenceId, state });
  return found?.since ? new Date(found.since) : null;
}

const frequent = `
  SELECT "key" FROM "RegistrationTally"
  WHERE "conferenceId" = @conferenceId AND "state" IN (SELECT "value" FROM json_each(@states)) AND "of" = @of
  GROUP BY "key" HAVING sum("count") >= @least`;

/** The keys that as many registrations of these states have, or more, in no order. */
export async function askFrequent(
  conferenceId: string,
  states: readonly RegistrationState[],
  of: CountedBy,
  least: number,
): Promise<string[]> {
  const asked = { conferenceId, states: JSON.stringify(states), of, least };
  return (await askSql<{ key: string }>(frequent, asked)).map(({ key }) => key);
}

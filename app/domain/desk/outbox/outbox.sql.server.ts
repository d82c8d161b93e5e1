// What an outbox asks in SQL: how many letters are in each state, read off the tally, and the letters to an address, along its index.
import type { LetterAudience, LetterState } from "~/domain/ground/letters/letters";
import { askSql } from "~/platform/db.server";

/** Whose letters: of an audience, of one conference or of whichever. */
export type WhoseLetters = { audience: LetterAudience; conferenceId?: string };

const counted = `
  SELECT "state", sum("count") AS "count" FROM "LetterTally"
  WHERE "audience" = @audience AND (@conferenceId IS NULL OR "conferenceId" = @conferenceId) GROUP BY 1`;

/** How many letters are in each state. */
export function askStates({
  audience,
  conferenceId = "",
}: WhoseLetters): Promise<{ state: LetterState; count: number }[]> {
  return askSql(counted, { audience, conferenceId: conferenceId || null });
}

const sentTo = `
  SELECT l."id" FROM "Letter" l INDEXED BY "Letter_to_state_idx"
  WHERE l."to" >= @to AND l."to" < @to || char(1114111) AND l."audience" = @audience
    AND (@conferenceId IS NULL OR l."conferenceId" = @conferenceId) AND (@state IS NULL OR l."state" = @state)
  ORDER BY l."state", l."id" DESC`;

/** The ids of the letters to the addresses that begin so, in the order of the outbox. */
export async function askLettersTo(
  { audience, conferenceId = "" }: WhoseLetters,
  asked: { to: string; state: LetterState | undefined },
): Promise<string[]> {
  const { to, state = null } = asked;
  const values = { audience, conferenceId: conferenceId || null, to, state };
  return (await askSql<{ id: string }>(sentTo, values)).map(({ id }) => id);
}

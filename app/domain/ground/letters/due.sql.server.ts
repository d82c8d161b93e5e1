// Which letters go out next, as one piece of SQL: a letter waits for the older ones to the same address.
import { read } from "~/platform/db.server";
import { minutesAfter, triesInLine, urgentMinutes } from "./letters";

/** The two lanes that letters leave in, so that a sign-in letter waits for no other. */
export const lanes = ["urgent", "ordinary"] as const;
export type Lane = (typeof lanes)[number];

const isUrgent = (letter: string) =>
  `${letter}."goodUntil" IS NOT NULL AND ${letter}."goodUntil" <= ?`;

const due = `
  SELECT l."id" FROM "Letter" l
  WHERE l."state" = 'queued' AND l."replacedAt" IS NULL AND l."nextAttemptAt" <= ?
    AND (l."claimedUntil" IS NULL OR l."claimedUntil" <= ?)
    AND (l."goodUntil" IS NULL OR l."goodUntil" > ?)`;

/**
 * One line a recipient: the letters to one address leave in the order of writing, each after the last has gone. An older one
 * that is on its way, due, or in its first pauses holds up the newer; one that only waits for its facts to settle does not.
 */
const inLine = `
    AND NOT EXISTS (
      SELECT 1 FROM "Letter" o
      WHERE o."to" = l."to" AND o."state" = 'queued' AND o."id" < l."id" AND NOT (${isUrgent("o")})
        AND (o."claimedUntil" > ? OR o."replacedAt" IS NULL AND (o."attempts" BETWEEN 1 AND ${triesInLine - 1}
          OR (o."attempts" = 0 AND o."nextAttemptAt" <= ?))))`;

const questions: Record<Lane, string> = {
  urgent: `${due} AND ${isUrgent("l")} ORDER BY l."nextAttemptAt", l."id" LIMIT ?`,
  ordinary: `${due} AND NOT (${isUrgent("l")}) ${inLine} ORDER BY l."nextAttemptAt", l."id" LIMIT ?`,
};

/** The ids of the letters of a lane that are to go out now, at most `most` of them. */
export async function listDue(lane: Lane, now: Date, most: number): Promise<string[]> {
  const soon = minutesAfter(now, urgentMinutes);
  const line = lane === "ordinary" ? [soon, now, now] : [];
  const values = [now, now, now, soon, ...line, most];
  const found = await read.$queryRawUnsafe<{ id: string }[]>(questions[lane], ...values);
  return found.map(({ id }) => id);
}

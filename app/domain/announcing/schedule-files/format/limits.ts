// How much a schedule file may hold, and the checks that refuse more.

import { ScheduleFault } from "./format";
import { cleanText } from "./text";

/** Counts, characters, hours, days and bytes. Generous beside the largest real schedules. */
export const scheduleLimits = {
  bytes: 64 * 1024 * 1024,
  /** As many as are tested: they are written in one transaction, and everybody else's writing waits for it. */
  events: 2_000,
  rooms: 1_000,
  tracks: 1_000,
  days: 60,
  personsOfEvent: 200,
  linksOfEvent: 200,
  eventHours: 24,
  roomCapacity: 1_000_000,
  /** Names, titles, addresses and other one-line texts. */
  lineCharacters: 1_000,
  /** Abstracts, descriptions and biographies. */
  textCharacters: 100_000,
  /** Elements inside one another in XML. */
  depth: 24,
} as const;

/** @throws ScheduleFault when `count` of `what` is more than `limit`. */
export function atMost(count: number, limit: number, what: string, where: string): void {
  if (count > limit) {
    throw new ScheduleFault(where, `There are more than ${limit.toLocaleString("en-GB")} ${what}.`);
  }
}

/** The text cleaned, on one line. @throws ScheduleFault when it is too long for one. */
export function oneLine(text: string | undefined, where: string): string {
  const clean = cleanText(text ?? "").replace(/\s+/g, " ");
  atMost(clean.length, scheduleLimits.lineCharacters, "characters in this text", where);
  return clean;
}

/** The text cleaned, its lines kept. @throws ScheduleFault when it is too long. */
export function manyLines(text: string | undefined, where: string): string {
  const clean = cleanText(text ?? "");
  atMost(clean.length, scheduleLimits.textCharacters, "characters in this text", where);
  return clean;
}

// Reads and writes the times of a schedule file: moments with an offset, durations, days of a time zone.

import { fromWall } from "~/domain/ground/time/wall-clock";

const minuteMs = 60_000;

const momentPattern =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/;

/**
 * The moment that an ISO 8601 date and time names, to the second, or null if it names none.
 * Without an offset it is read on the wall clock of `timeZone`.
 */
export function parseMoment(text: string, timeZone: string): Date | null {
  const match = momentPattern.exec(text.trim());
  if (!match) return null;
  const [, date = "", hour, minute, second = "0", zone] = match;
  const midnight = parseDate(date);
  if (midnight === null) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const wall = midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  if (zone === undefined) return fromWall(wall, timeZone);
  if (zone === "Z") return new Date(wall);
  const offset = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  if (offset > 14 * 60) return null;
  return new Date(wall - (zone.startsWith("-") ? -offset : offset) * minuteMs);
}

/** Midnight UTC of a `YYYY-MM-DD` in milliseconds, or null if there is no such day from 1970 to 2199. */
export function parseDate(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== text) return null;
  return text >= "1970" && text < "2200" ? midnight : null;
}

/** The milliseconds of "0:30", "01:30" or "01:30:00" (negative for "-00:30"), or null. */
export function parseDuration(text: string): number | null {
  const match = /^(-?)(\d{1,4}):([0-5]\d)(?::([0-5]?\d))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, hours, minutes, seconds = "0"] = match;
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign ? -size : size;
}

/** The moment at which a `YYYY-MM-DD` begins in the time zone. */
export function startOfDay(date: string, timeZone: string): Date {
  return fromWall(Date.parse(`${date}T00:00:00Z`), timeZone);
}

/** Minutes as "HH:MM". */
export function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

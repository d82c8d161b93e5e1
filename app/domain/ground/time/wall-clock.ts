// The clock on the wall of a time zone, and the moments at which it shows what people say.

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-GB-u-ca-iso8601-hc-h23-nu-latn", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** Whether the runtime knows the time zone by this name. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** How far the time zone's wall clock is ahead of UTC at the moment; both in milliseconds. */
export function offsetAt(moment: number, timeZone: string): number {
  const part = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<Intl.DateTimeFormatPartTypes, number>;
  const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return wall - Math.floor(moment / 1000) * 1000;
}

/** The moment at which the time zone's wall clock shows what UTC would show at `wall`, in milliseconds. */
export function fromWall(wall: number, timeZone: string): Date {
  const guess = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(guess, timeZone));
}

/**
 * The moment at which the wall clock shows a day and time. In the hour that comes twice in autumn it is the second.
 *
 * @param day a calendar date, "2027-02-02"
 * @param time "09:30"
 * @returns null for a time that the wall clock jumps over in spring
 */
export function momentAt(day: string, time: string, timeZone: string): Date | null {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const moment = fromWall(wall, timeZone);
  return moment.getTime() + offsetAt(moment.getTime(), timeZone) === wall ? moment : null;
}

/** The moment as "2017-02-02T09:30:00+00:00" on the wall clock of the time zone. */
export function localMoment(moment: Date, timeZone: string): string {
  const offset = offsetAt(moment.getTime(), timeZone);
  const wall = new Date(moment.getTime() + offset).toISOString().slice(0, 19);
  const ahead = new Date(Math.abs(Math.round(offset / 60_000)) * 60_000).toISOString();
  return `${wall}${offset < 0 ? "-" : "+"}${ahead.slice(11, 16)}`;
}

// Dates and times as people read them, in the style of GOV.UK: "Thursday 2 February 2017", "9:30am", "midday".
import { daysBetween } from "./days";

type Parts = Record<string, string>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A programme asks for the same few hundred moments again and again, and Intl is slow. */
const known = new Map<string, Parts>();
const mostKnown = 4096;

function parts(moment: Date, timeZone: string): Parts {
  const key = `${timeZone} ${moment.getTime()}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const found = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  known.set(key, found);
  return found;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** A calendar date has no time zone, so it is read as UTC. */
function dateParts(day: string | Date, timeZone: string): Parts {
  return typeof day === "string"
    ? parts(new Date(`${day.slice(0, 10)}T12:00:00Z`), "UTC")
    : parts(day, timeZone);
}

/**
 * A day with its weekday: "Thursday 2 February 2017".
 *
 * @param day a calendar date ("2017-02-02"), or an instant, which is seen in `timeZone`
 * @param timeZone IANA name
 */
export function longDate(day: string | Date, timeZone = "Europe/London"): string {
  const { weekday, day: number, month, year } = dateParts(day, timeZone);
  return `${weekday} ${number} ${month} ${year}`;
}

/** A day without its weekday: "2 February 2017". Arguments as for `longDate`. */
export function shortDate(day: string | Date, timeZone = "Europe/London"): string {
  const { day: number, month, year } = dateParts(day, timeZone);
  return `${number} ${month} ${year}`;
}

/**
 * The days of a conference, both calendar dates: "Saturday 3 and Sunday 4 February 2024", "Monday 1 to Friday 5 May 2028", or one day.
 */
export function dateRange(startsOn: string, endsOn: string): string {
  if (endsOn <= startsOn) return longDate(startsOn);
  const [first, last] = [dateParts(startsOn, "UTC"), dateParts(endsOn, "UTC")];
  const nextDay = daysBetween(startsOn, endsOn) === 1;
  const month = first.month === last.month && first.year === last.year ? "" : ` ${first.month}`;
  const year = first.year === last.year ? "" : ` ${first.year}`;
  const start = `${first.weekday} ${first.day}${month}${year}`;
  return `${start} ${nextDay ? "and" : "to"} ${longDate(endsOn)}`;
}

/** A time of day: "9:30am", "2pm", "midday", "midnight". `timeZone` is an IANA name. */
export function clockTime(moment: Date, timeZone = "Europe/London"): string {
  const { hour = "0", minute = "00" } = parts(moment, timeZone);
  const hours = Number(hour);
  if (minute === "00" && hours === 0) return "midnight";
  if (minute === "00" && hours === 12) return "midday";
  const minutes = minute === "00" ? "" : `:${minute}`;
  return `${hours % 12 || 12}${minutes}${hours < 12 ? "am" : "pm"}`;
}

/** A stretch of time on one day: "9:30am to 10am". */
export function timeRange(startsAt: Date, endsAt: Date, timeZone = "Europe/London"): string {
  return `${clockTime(startsAt, timeZone)} to ${clockTime(endsAt, timeZone)}`;
}

/** A moment: "5pm on Friday 29 January 2027". */
export function dateTime(moment: Date, timeZone = "Europe/London"): string {
  return `${clockTime(moment, timeZone)} on ${longDate(moment, timeZone)}`;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of an instant, "2017-02-02", as a clock on the wall in `timeZone` has it. */
export function localDay(moment: Date, timeZone: string): string {
  let format = dayFormats.get(timeZone);
  if (!format) {
    // Sweden writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
    dayFormats.set(timeZone, format);
  }
  return format.format(moment);
}

// Reads the days and times that people type into the parts of a date field, and says what is wrong with them.
import { clockTime, localDay } from "./dates";
import { momentAt } from "./wall-clock";

/** What a form held, by field name. */
type Typed = Record<string, string | string[] | undefined>;

/** What is wrong with a field. */
export type Fault = { field: string; text: string };

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function part(typed: Typed, name: string): string {
  const value = typed[name];
  return (Array.isArray(value) ? (value[0] ?? "") : (value ?? "")).trim();
}

/** 1 to 12 for "2", "02", "Feb" or "February"; NaN for anything else. */
function monthNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const lower = text.toLowerCase();
  const index = lower.length < 3 ? -1 : months.findIndex((month) => month.startsWith(lower));
  return index < 0 ? Number.NaN : index + 1;
}

/**
 * The calendar date typed into `<name>-day`, `<name>-month` and `<name>-year`.
 *
 * @param what how sentences call it, such as "the start date"
 * @returns the date as "2027-02-02"; null where nothing was typed; or the fault, beside the part that is wrong
 */
export function typedDay(typed: Typed, name: string, what: string): string | null | Fault {
  const [day, month, year] = ["day", "month", "year"].map((key) => part(typed, `${name}-${key}`));
  if (!day && !month && !year) return null;
  const missing = (["day", "month", "year"] as const).find((key) => !part(typed, `${name}-${key}`));
  if (missing)
    return { field: `${name}-${missing}`, text: `${capital(what)} must include a ${missing}` };
  const number = monthNumber(month ?? "");
  const dayIsWrong = !/^\d{1,2}$/.test(day ?? "") || Number(day) < 1 || Number(day) > 31;
  const faults = [
    ...(dayIsWrong ? [{ part: "day", must: "have a day from 1 to 31" }] : []),
    ...(number >= 1 && number <= 12 ? [] : [{ part: "month", must: "have a month from 1 to 12" }]),
    ...(/^(20|21)\d\d$/.test(year ?? "")
      ? []
      : [{ part: "year", must: "have a year with 4 numbers" }]),
  ];
  const [fault] = faults;
  if (fault) {
    const must = faults.length > 1 ? "be a real date, like 27 3 2027" : fault.must;
    return { field: `${name}-${fault.part}`, text: `${capital(what)} must ${must}` };
  }
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  if (date.getUTCMonth() !== number - 1 || date.getUTCDate() !== Number(day))
    return {
      field: `${name}-day`,
      text: `There is no ${Number(day)} ${capital(months[number - 1] ?? "")} ${year}`,
    };
  return date.toISOString().slice(0, 10);
}

/** "09:30" for "9:30am", "9.30 am", "09:30", "midday" and the like; null for anything else. */
export function typedTime(text: string): string | null {
  const lower = text.trim().toLowerCase();
  if (lower === "midday" || lower === "noon") return "12:00";
  if (lower === "midnight") return "00:00";
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/.exec(lower);
  if (!match) return null;
  const [, hourText, minutes = "00", half] = match;
  // "9" alone may be morning or evening, so it has to say which.
  if (!half && match[2] === undefined) return null;
  let hour = Number(hourText);
  if (Number(minutes) > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null;
  if (half) hour = (hour % 12) + (half === "pm" ? 12 : 0);
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}

/**
 * The moment at which the wall clock shows this day and time.
 *
 * @param field where a fault stands
 * @param what how its sentence calls it, such as "when it starts"
 */
export function typedMomentOn(
  day: string,
  timeText: string,
  field: string,
  what: string,
  timeZone: string,
): Date | Fault {
  const time = typedTime(timeText);
  if (time === null) return { field, text: `Enter the time ${what}, like 9am or 5:30pm` };
  const moment = momentAt(day, time, timeZone);
  return moment ?? { field, text: "The clocks go forward, so there is no such time on this day" };
}

/**
 * The moment typed into `<name>-day`, `-month`, `-year` and `-time`, on the wall clock of `timeZone`.
 *
 * @param what how sentences call it, such as "when registration opens"
 * @returns null where nothing was typed, or the fault
 */
export function typedMoment(
  typed: Typed,
  name: string,
  what: string,
  timeZone: string,
): Date | null | Fault {
  const day = typedDay(typed, name, what);
  const time = part(typed, `${name}-time`);
  if (day === null && !time) return null;
  if (day === null) return { field: `${name}-day`, text: `Enter ${what}` };
  if (typeof day !== "string") return day;
  return typedMomentOn(day, time, `${name}-time`, what, timeZone);
}

/** True for a fault, among what the readers give. */
export function isFault(value: string | Date | null | Fault): value is Fault {
  return value !== null && typeof value === "object" && "field" in value;
}

/** What the parts of a day's field show for a stored date. */
export function dayParts(name: string, day: string | null): Record<string, string> {
  const [year = "", month = "", number = ""] = (day ?? "").split("-");
  const plain = (text: string) => text.replace(/^0/, "");
  return {
    [`${name}-day`]: plain(number),
    [`${name}-month`]: plain(month),
    [`${name}-year`]: year,
  };
}

/** What the parts of a moment's field show for a stored moment. */
export function momentParts(
  name: string,
  moment: Date | null,
  timeZone: string,
): Record<string, string> {
  const day = moment && localDay(moment, timeZone);
  return {
    ...dayParts(name, day),
    [`${name}-time`]: moment ? clockTime(moment, timeZone) : "",
  };
}

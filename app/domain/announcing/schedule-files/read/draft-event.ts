// Turns one event as a schedule file spells it into a checked ScheduleEvent.

import { slugFrom } from "~/domain/ground/fields/slug";
import { addDays } from "~/domain/ground/time/days";
import {
  linkTypes,
  type ScheduleConference,
  type ScheduleEvent,
  ScheduleFault,
  type ScheduleLink,
  type SchedulePerson,
} from "../format/format";
import { scheduleLimits as limits, manyLines, oneLine } from "../format/limits";
import { cleanText, guidFor, isGuid, webAddress } from "../format/text";
import { parseDate, parseDuration, parseMoment } from "../format/time";

/** The texts of an event under the names that both spellings of the format use. */
export type RawEventField =
  | "guid"
  | "id"
  | "date"
  | "start"
  | "end"
  | "duration"
  | "slug"
  | "url"
  | "title"
  | "subtitle"
  | "track"
  | "type"
  | "language"
  | "abstract"
  | "description";

export interface RawEvent {
  fields: Partial<Record<RawEventField, string>>;
  /** The cleaned name of the room that the event is listed under. */
  room: string;
  /** The day that the event is listed under: its date and, if given, the moment it begins. */
  day: { date: string; start: string };
  persons: RawPerson[];
  links: RawLink[];
  attachments: RawLink[];
  where: (field?: string) => string;
}

export interface RawPerson {
  name: string;
  guid: string;
  id: string;
  code: string;
  biography: string;
  where: string;
}

export interface RawLink {
  url: string;
  title: string;
  type: string;
  where: string;
}

/**
 * The event, its slug not yet made unique. Links that are not http or https are left out, because
 * no page could show them safely.
 *
 * @param base What relative addresses are relative to, or "".
 * @throws ScheduleFault at the first field that is missing or wrong.
 */
export function readEvent(
  raw: RawEvent,
  conference: ScheduleConference,
  base: string,
): ScheduleEvent {
  const { fields, where } = raw;
  const line = (field: RawEventField) => oneLine(fields[field], where(field));
  const text = (field: RawEventField) => manyLines(fields[field], where(field));
  const title = line("title");
  if (title === "") throw new ScheduleFault(where("title"), "The event has no title.");
  const guid = eventGuid(raw, conference.slug);
  const { startsAt, endsAt } = times(raw, conference.timeZone);
  return {
    guid,
    slug: eventSlug(line("slug"), conference.slug) || slugFrom(title) || guid.slice(0, 8),
    title,
    subtitle: line("subtitle"),
    abstract: text("abstract"),
    description: text("description"),
    startsAt,
    endsAt,
    room: raw.room,
    track: line("track"),
    type: line("type"),
    language: line("language"),
    url: webAddress(line("url"), base),
    persons: persons(raw.persons, conference.slug),
    links: links(raw.links, base),
    attachments: links(raw.attachments, base),
  };
}

/** Files name an event "conference-event"; the part before is the same for all. */
function eventSlug(named: string, conference: string): string {
  const slug = slugFrom(named, { most: Number.POSITIVE_INFINITY });
  return slugFrom(slug.startsWith(`${conference}-`) ? slug.slice(conference.length + 1) : slug);
}

function eventGuid({ fields, where }: RawEvent, conference: string): string {
  const guid = cleanText(fields.guid ?? "").toLowerCase();
  const id = cleanText(fields.id ?? "");
  if (guid !== "" && !isGuid(guid)) {
    throw new ScheduleFault(where("guid"), `The guid “${guid.slice(0, 60)}” is not a UUID.`);
  }
  if (guid === "" && id === "") {
    throw new ScheduleFault(where(), "The event has neither a guid nor an id.");
  }
  return guid || guidFor(`${conference}/event/${id}`);
}

function times({ fields, where, day }: RawEvent, timeZone: string) {
  const startsAt = fields.date?.trim()
    ? parseMoment(fields.date, timeZone)
    : startFromDay(fields.start ?? "", day, timeZone);
  if (!startsAt || parseDate(startsAt.toISOString().slice(0, 10)) === null) {
    const said = (fields.date || fields.start || "").slice(0, 40);
    throw new ScheduleFault(
      where(fields.date ? "date" : "start"),
      said
        ? `“${said}” is not a time such as 2017-02-02T09:30:00+00:00.`
        : "The event does not say when it starts.",
    );
  }
  const field = fields.end?.trim() ? "end" : "duration";
  const said = fields[field]?.trim() ?? "";
  if (said === "") {
    throw new ScheduleFault(where("duration"), "The event does not say how long it is.");
  }
  const end = field === "end" ? parseMoment(said, timeZone)?.getTime() : parseDuration(said);
  if (end === null || end === undefined) {
    throw new ScheduleFault(
      where(field),
      `“${said.slice(0, 40)}” is not a ${field === "end" ? "time such as 2017-02-02T10:00:00+00:00" : "duration such as 00:30"}.`,
    );
  }
  const length = field === "end" ? end - startsAt.getTime() : end;
  if (length < 0) throw new ScheduleFault(where(field), "The event ends before it starts.");
  if (length === 0) throw new ScheduleFault(where(field), "The event ends when it starts.");
  if (length > limits.eventHours * 3_600_000) {
    throw new ScheduleFault(where(field), `The event is longer than ${limits.eventHours} hours.`);
  }
  return { startsAt, endsAt: new Date(startsAt.getTime() + length) };
}

/** Old files give only the time of day; before the day's own beginning it means the night after. */
function startFromDay(start: string, day: RawEvent["day"], timeZone: string): Date | null {
  if (!/^\d\d?:\d\d(:\d\d)?$/.test(start.trim())) return null;
  const time = start.trim().padStart(start.trim().length > 5 ? 8 : 5, "0");
  if (parseDate(day.date) === null) return null;
  const moment = parseMoment(`${day.date}T${time}`, timeZone);
  const begins = parseMoment(day.start, timeZone);
  if (!moment || !begins || moment >= begins) return moment;
  return parseMoment(`${addDays(day.date, 1)}T${time}`, timeZone);
}

function persons(raw: RawPerson[], conference: string): SchedulePerson[] {
  const byGuid = new Map<string, SchedulePerson>();
  for (const person of raw) {
    const name = oneLine(person.name, person.where);
    if (name === "") throw new ScheduleFault(person.where, "The person has no name.");
    const own = cleanText(person.guid).toLowerCase();
    const key = cleanText(person.id) || cleanText(person.code) || name;
    const guid = isGuid(own) ? own : guidFor(`${conference}/person/${key}`);
    if (byGuid.has(guid)) continue;
    byGuid.set(guid, { guid, name, biography: manyLines(person.biography, person.where) });
  }
  return [...byGuid.values()];
}

function links(raw: RawLink[], base: string): ScheduleLink[] {
  return raw
    .map(({ url, title, type, where }) => ({
      url: webAddress(url, base),
      title: oneLine(title, where),
      type: linkTypes.includes(type) ? type : "",
    }))
    .filter(({ url }) => url !== "");
}

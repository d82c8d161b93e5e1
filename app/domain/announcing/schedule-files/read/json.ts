// Reads a schedule in pretalx JSON, refusing whatever is broken by its path or line.

import { z } from "zod";
import { type Schedule, ScheduleFault } from "../format/format";
import { atMost, scheduleLimits as limits } from "../format/limits";
import { ScheduleDraft } from "./draft";
import type { RawEvent } from "./draft-event";
import { jsonFault } from "./json-fault";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const number = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? ""));
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);

const reference = z.object({ url: text, title: text, name: text, type: text });

const event = z.object({
  guid: text,
  id: number,
  date: text,
  start: text,
  end: text,
  duration: text,
  slug: text,
  url: text,
  title: text,
  subtitle: text,
  track: text,
  type: text,
  language: text,
  abstract: text,
  description: text,
  persons: list(
    z.object({
      guid: text,
      id: number,
      code: text,
      name: text,
      public_name: text,
      full_public_name: text,
      biography: text,
    }),
  ),
  links: list(reference),
  attachments: list(reference),
});

const day = z.object({
  date: text,
  day_start: text,
  rooms: z.custom<Record<string, unknown>>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    "There should be a list of rooms by name here.",
  ),
});

const file = z.object({
  schedule: z.object({
    version: text,
    base_url: text,
    conference: z.object({
      title: text,
      acronym: text,
      start: text,
      end: text,
      time_zone_name: text,
      url: text,
      meta: z
        .object({ venue: text, city: text })
        .nullish()
        .catch(null)
        .transform((value) => value ?? { venue: "", city: "" }),
      tracks: list(z.object({ name: text })),
      rooms: list(z.object({ name: text, capacity: z.number().nullish() })),
      days: z.array(z.unknown()),
    }),
  }),
});

const conferencePath = "schedule.conference";

/**
 * Reads a schedule in JSON. The venue and the city, for which the format has no place, are read
 * from `schedule.conference.meta`, where `writeScheduleJson` puts them.
 *
 * @param json The whole file. The caller limits how long it is.
 * @throws ScheduleFault with the path of the first fault, or its line where the JSON is broken.
 */
export function readScheduleJson(json: string): Schedule {
  const { schedule } = check(file, parse(json), "");
  const { conference } = schedule;
  const draft = new ScheduleDraft();
  draft.setVersion(schedule.version);
  draft.setConference({
    fields: { ...conference, ...conference.meta, base_url: schedule.base_url },
    where: (field = "") => (field ? `${conferencePath}.${field}` : conferencePath),
  });
  conference.tracks.forEach(({ name }, index) => {
    draft.addTrack(name, `${conferencePath}.tracks[${index}].name`);
  });
  conference.rooms.forEach(({ name, capacity }, index) => {
    draft.addRoom(name, capacity ?? null, `${conferencePath}.rooms[${index}]`);
  });
  conference.days.forEach((raw, index) => {
    readDay(draft, raw, `${conferencePath}.days[${index}]`);
  });
  return draft.toSchedule();
}

function readDay(draft: ScheduleDraft, raw: unknown, path: string): void {
  const { date, day_start: start, rooms } = check(day, raw, path);
  if (date || start) draft.addDay(date || start, `${path}.date`);
  for (const [name, events] of Object.entries(rooms)) {
    const roomPath = `${path}.rooms['${name.slice(0, 100).replace(/['\\]/g, "\\$&")}']`;
    const room = draft.addRoom(name, null, roomPath);
    check(z.array(z.unknown()), events, roomPath).forEach((item, index) => {
      const place = { room, day: { date, start } };
      draft.addEvent(rawEvent(item, place, `${roomPath}[${index}]`));
    });
  }
}

function rawEvent(raw: unknown, place: Pick<RawEvent, "room" | "day">, path: string): RawEvent {
  const { persons, links, attachments, ...fields } = check(event, raw, path);
  atMost(persons.length, limits.personsOfEvent, "persons", `${path}.persons`);
  atMost(links.length, limits.linksOfEvent, "links", `${path}.links`);
  atMost(attachments.length, limits.linksOfEvent, "attachments", `${path}.attachments`);
  const links_ = (items: typeof links, field: string) =>
    items.map(({ url, title, name, type }, index) => {
      return { url, title: title || name, type, where: `${path}.${field}[${index}]` };
    });
  return {
    ...place,
    fields,
    persons: persons.map(({ name, public_name, full_public_name, ...person }, index) => ({
      ...person,
      name: name || public_name || full_public_name,
      where: `${path}.persons[${index}]`,
    })),
    links: links_(links, "links"),
    attachments: links_(attachments, "attachments"),
    where: (field = "") => (field ? `${path}.${field}` : path),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw jsonFault(json);
  }
}

function check<Shape extends z.ZodType>(shape: Shape, value: unknown, path: string) {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ScheduleFault(
    [path, pathOf(issue?.path ?? [])].filter(Boolean).join(".").replaceAll(".[", "[") || "the file",
    issue ? sentence(issue) : "This is not what a schedule holds.",
  );
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

const kindNames: Record<string, string> = {
  string: "text",
  number: "a number",
  array: "a list",
  object: "an object with named fields",
};

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "invalid_type")
    return `There should be ${kindNames[issue.expected] ?? "something"} here${issue.input === undefined ? ", and there is nothing" : ""}.`;
  return "There should be text or a number here.";
}

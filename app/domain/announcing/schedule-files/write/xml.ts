// Writes a programme in the frab/pretalx schedule format as XML.

import { localMoment } from "~/domain/ground/time/wall-clock";
import type { Schedule, ScheduleEvent, ScheduleLink } from "../format/format";
import { cleanText } from "../format/text";
import {
  acronymOf,
  daysOf,
  eventNumbers,
  generatorName,
  lengthOf,
  personNumbers,
  timeslot,
  writtenSlug,
} from "./json";

const xmlEscapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (character) => xmlEscapes[character] ?? "");
}

/** One element; attributes that are "" are left out. `content` is XML already. */
function element(name: string, attributes: Record<string, string>, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function field(name: string, text: string): string {
  return element(name, {}, escaped(text));
}

/** As `field`, but nothing where the text is "". */
function fieldIfAny(name: string, text: string): string {
  return text === "" ? "" : field(name, text);
}

/**
 * The programme in XML, valid against the XSD published at https://c3voc.de/schedule/schema.xsd.
 * That has no place for a venue, a city, the capacity of a room or a biography: they are left out.
 *
 * @param schedule Facts as `Schedule` describes them: unique guids and slugs, known rooms.
 */
export function writeScheduleXml(schedule: Schedule): string {
  const { conference, version, tracks } = schedule;
  const days = daysOf(schedule);
  const numbers = eventNumbers(schedule);
  const people = personNumbers(schedule);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<schedule>",
    element("generator", { name: generatorName }),
    field("version", version),
    "<conference>",
    field("acronym", acronymOf(conference.slug)),
    field("title", conference.title),
    field("start", conference.startsOn),
    field("end", conference.endsOn),
    field("days", String(days.length)),
    field("timeslot_duration", timeslot),
    fieldIfAny("url", conference.url),
    field("time_zone_name", conference.timeZone),
    ...tracks.map((name) => element("track", { name }, escaped(name))),
    "</conference>",
  ];
  for (const { index, date, start, end, rooms } of days) {
    lines.push(`<day index="${index}" date="${date}" start="${start}" end="${end}">`);
    for (const { name, guid, events } of rooms) {
      lines.push(`<room name="${escaped(name)}" guid="${guid}">`);
      for (const event of events) {
        lines.push(xmlEvent(schedule, event, { id: numbers.get(event.guid) ?? 1, people }));
      }
      lines.push("</room>");
    }
    lines.push("</day>");
  }
  return `${lines.filter(Boolean).join("\n")}\n</schedule>\n`;
}

function xmlEvent(
  schedule: Schedule,
  event: ScheduleEvent,
  { id, people }: { id: number; people: ReadonlyMap<string, number> },
): string {
  const date = localMoment(event.startsAt, schedule.conference.timeZone);
  const { duration, seconds } = lengthOf(event);
  const persons = event.persons.map(({ guid, name }) => {
    return element("person", { id: String(people.get(guid) ?? 1), guid }, escaped(name));
  });
  const content = [
    field("date", date),
    field("start", date.slice(11, 16)),
    field("duration", seconds ? `${duration}:${String(seconds).padStart(2, "0")}` : duration),
    field("room", event.room),
    field("slug", writtenSlug(schedule, event)),
    fieldIfAny("url", event.url),
    field("title", event.title),
    field("subtitle", event.subtitle),
    field("track", event.track),
    field("type", event.type),
    field("language", event.language),
    field("abstract", event.abstract),
    field("description", event.description),
    element("persons", {}, persons.join("")),
    element("links", {}, event.links.map((link) => xmlLink("link", link)).join("")),
    element(
      "attachments",
      {},
      event.attachments.map((link) => xmlLink("attachment", link)).join(""),
    ),
  ];
  return element("event", { guid: event.guid, id: String(id) }, content.join(""));
}

function xmlLink(name: string, { url, title, type }: ScheduleLink): string {
  return element(name, { href: url, type }, escaped(title));
}

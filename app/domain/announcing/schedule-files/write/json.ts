// Writes a programme in the frab/pretalx schedule format as JSON, and prepares it for XML.

import { slugFrom } from "~/domain/ground/fields/slug";
import { addDays } from "~/domain/ground/time/days";
import { localMoment } from "~/domain/ground/time/wall-clock";
import type { Schedule, ScheduleEvent, ScheduleLink } from "../format/format";
import { guidFor } from "../format/text";
import { clock, startOfDay } from "../format/time";

/** The name under which this software signs the files it writes. */
export const generatorName = "conference";

/** The step of the time table that readers draw; nothing here is bound to it. */
export const timeslot = "00:05";

/** One day of the file: from midnight to midnight on the conference's wall clock. */
interface WrittenDay {
  index: number;
  date: string;
  start: string;
  end: string;
  /** All rooms in their order, also those that are empty on this day. */
  rooms: { name: string; guid: string; events: ScheduleEvent[] }[];
}

/** The slug as an acronym that both published schemas allow: at least 4 letters, digits, "_". */
export function acronymOf(slug: string): string {
  return slug.replaceAll("-", "_").padEnd(4, "_");
}

/** The event's slug as both published schemas allow it: after the acronym, at least 4 characters. */
export function writtenSlug(schedule: Schedule, event: ScheduleEvent): string {
  return `${acronymOf(schedule.conference.slug)}-${slugFrom(event.slug).padStart(4, "_")}`;
}

/** Readers of the older kind want a number for each event: it follows from the guid, unique here. */
export function eventNumbers(schedule: Schedule): Map<string, number> {
  return numbersOf(schedule.events);
}

/** They know a person by a number too: ConfClerk shows no speaker without one. */
export function personNumbers(schedule: Schedule): Map<string, number> {
  return numbersOf(schedule.events.flatMap(({ persons }) => persons));
}

/** The same guid has the same number in every version of the file, unless two guids fall on one. */
function numbersOf(named: readonly { guid: string }[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const guid of new Set(named.map(({ guid }) => guid))) {
    let number = Number.parseInt(guidFor(guid).slice(0, 8), 16) >>> 1 || 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    numbers.set(guid, number);
  }
  return numbers;
}

/** The days from the first to the last of the conference or its events, at least one. */
export function daysOf(schedule: Schedule): WrittenDay[] {
  const { conference, rooms, events } = schedule;
  const { timeZone, slug } = conference;
  const byDayAndRoom = new Map<string, ScheduleEvent[]>();
  let [first, last] = [conference.startsOn, conference.endsOn];
  for (const event of events) {
    const date = localMoment(event.startsAt, timeZone).slice(0, 10);
    if (date < first) first = date;
    if (date > last) last = date;
    const key = `${date} ${event.room}`;
    byDayAndRoom.set(key, [...(byDayAndRoom.get(key) ?? []), event]);
  }
  const days: WrittenDay[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const midnight = (day: string) => localMoment(startOfDay(day, timeZone), timeZone);
    days.push({
      index: days.length + 1,
      date,
      start: midnight(date),
      end: midnight(addDays(date, 1)),
      rooms: rooms.map(({ name }) => ({
        name,
        guid: guidFor(`${slug}/room/${name}`),
        events: byDayAndRoom.get(`${date} ${name}`) ?? [],
      })),
    });
  }
  return days;
}

/** How long an event is, in whole minutes, and the seconds left over. */
export function lengthOf({ startsAt, endsAt }: ScheduleEvent) {
  const seconds = Math.round((endsAt.getTime() - startsAt.getTime()) / 1000);
  return { duration: clock(Math.floor(seconds / 60)), seconds: seconds % 60 };
}

/** The JSON schema knows only these spellings of a time zone's name. */
const writableTimeZone = /^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/;

/**
 * The programme in JSON, valid against the schema published at https://c3voc.de/schedule/schema.json.
 * The venue and the city, for which it has no place, go to `schedule.conference.meta`.
 *
 * @param schedule Facts as `Schedule` describes them: unique guids and slugs, known rooms.
 */
export function writeScheduleJson(schedule: Schedule): string {
  const { conference, rooms, tracks } = schedule;
  const days = daysOf(schedule);
  const guids = new Map(days[0]?.rooms.map(({ name, guid }) => [name, guid]));
  const numbers = eventNumbers(schedule);
  const people = personNumbers(schedule);
  const { timeZone, url } = conference;
  return JSON.stringify({
    $schema: "https://c3voc.de/schedule/schema.json",
    generator: { name: generatorName },
    schedule: {
      version: schedule.version,
      ...(url && { base_url: url }),
      conference: {
        acronym: acronymOf(conference.slug),
        title: conference.title,
        start: conference.startsOn,
        end: conference.endsOn,
        daysCount: days.length,
        timeslot_duration: timeslot,
        ...(writableTimeZone.test(timeZone) && { time_zone_name: timeZone }),
        ...(url && { url }),
        meta: { venue: conference.venue, city: conference.city },
        tracks: tracks.map((name) => ({ name })),
        rooms: rooms.map(({ name, capacity }) => ({ name, guid: guids.get(name), capacity })),
        days: days.map((day) => ({
          index: day.index,
          date: day.date,
          day_start: day.start,
          day_end: day.end,
          rooms: Object.fromEntries(
            day.rooms.map(({ name, events }) => [
              name,
              events.map((event) =>
                jsonEvent(schedule, event, { id: numbers.get(event.guid) ?? 1, people }),
              ),
            ]),
          ),
        })),
      },
    },
  });
}

function jsonEvent(
  schedule: Schedule,
  event: ScheduleEvent,
  { id, people }: { id: number; people: ReadonlyMap<string, number> },
) {
  const { timeZone } = schedule.conference;
  const date = localMoment(event.startsAt, timeZone);
  return {
    guid: event.guid,
    id,
    date,
    start: date.slice(11, 16),
    end: localMoment(event.endsAt, timeZone),
    duration: lengthOf(event).duration,
    room: event.room,
    slug: writtenSlug(schedule, event),
    url: event.url || `urn:uuid:${event.guid}`,
    title: event.title,
    subtitle: event.subtitle,
    track: event.track,
    type: event.type,
    language: event.language,
    abstract: event.abstract,
    description: event.description,
    persons: event.persons.map(({ guid, name, biography }) => {
      return { guid, id: people.get(guid) ?? 1, name, biography };
    }),
    links: event.links.map(jsonLink),
    attachments: event.attachments.map(jsonLink),
  };
}

function jsonLink({ url, title, type }: ScheduleLink) {
  return { url, title, ...(type && { type }) };
}

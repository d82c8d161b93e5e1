// Collects what a reader finds in a schedule file and turns it, once complete and right, into a Schedule.

import { homeTimeZone } from "~/domain/announcing/conferences/conferences";
import { freeSlug, slugFrom } from "~/domain/ground/fields/slug";
import { addDays, daysBetween } from "~/domain/ground/time/days";
import { isTimeZone, localMoment } from "~/domain/ground/time/wall-clock";
import {
  type Schedule,
  type ScheduleConference,
  type ScheduleEvent,
  ScheduleFault,
  type ScheduleRoom,
} from "../format/format";
import { atMost, scheduleLimits as limits, oneLine } from "../format/limits";
import { cleanText, webAddress } from "../format/text";
import { parseDate, parseMoment } from "../format/time";
import { type RawEvent, readEvent } from "./draft-event";

/** The conference's texts under the names that both spellings of the format use. */
interface RawConference {
  fields: Partial<
    Record<
      | "title"
      | "acronym"
      | "venue"
      | "city"
      | "start"
      | "end"
      | "time_zone_name"
      | "base_url"
      | "url",
      string
    >
  >;
  /** Where a field is, for the person who has to mend it. */
  where: (field?: string) => string;
}

/**
 * A schedule being read. The `add…` methods refuse too much of anything at once, so that a file
 * cannot fill the memory; `toSchedule` checks everything else. All throw `ScheduleFault`.
 */
export class ScheduleDraft {
  #version = "";
  #conference: RawConference | null = null;
  readonly #rooms = new Map<string, ScheduleRoom>();
  readonly #tracks = new Set<string>();
  readonly #dates: string[] = [];
  readonly #events: RawEvent[] = [];

  setVersion(version: string): void {
    this.#version = cleanText(version).slice(0, limits.lineCharacters);
  }

  setConference(conference: RawConference): void {
    this.#conference = conference;
  }

  /** Adds a room, or the capacity of one that is there already. Gives its cleaned name. */
  addRoom(rawName: string, capacity: number | null, where: string): string {
    const name = oneLine(rawName, where);
    if (name === "") throw new ScheduleFault(where, "The room has no name.");
    if (capacity !== null && !(Number.isInteger(capacity) && capacity >= 1)) {
      throw new ScheduleFault(where, "The capacity must be a whole number from 1.");
    }
    if (capacity !== null && capacity > limits.roomCapacity) {
      throw new ScheduleFault(where, `The capacity is more than ${limits.roomCapacity}.`);
    }
    const known = this.#rooms.get(name);
    this.#rooms.set(name, { name, capacity: capacity ?? known?.capacity ?? null });
    atMost(this.#rooms.size, limits.rooms, "rooms", where);
    return name;
  }

  addTrack(rawName: string, where: string): void {
    const name = oneLine(rawName, where);
    if (name !== "") this.#tracks.add(name);
    atMost(this.#tracks.size, limits.tracks, "tracks", where);
  }

  addDay(date: string, where: string): void {
    const day = date.trim().slice(0, 10);
    if (parseDate(day) === null) throw notADate(date, where);
    this.#dates.push(day);
    atMost(this.#dates.length, limits.days, "days", where);
  }

  addEvent(event: RawEvent): void {
    this.#events.push(event);
    atMost(this.#events.length, limits.events, "events", event.where());
  }

  toSchedule(): Schedule {
    if (!this.#conference) {
      throw new ScheduleFault("the file", "The schedule does not say which conference it is of.");
    }
    const conference = this.#readConference(this.#conference);
    const base = webAddress(this.#conference.fields.base_url ?? "") || conference.url;
    const events = this.#readEvents(conference, base);
    return {
      version: this.#version,
      conference,
      rooms: [...this.#rooms.values()],
      tracks: [...this.#tracks],
      events,
    };
  }

  #readConference({ fields, where }: RawConference): ScheduleConference {
    const text = (field: keyof RawConference["fields"]) => oneLine(fields[field], where(field));
    const title = text("title");
    if (title === "") throw new ScheduleFault(where("title"), "The conference has no title.");
    const slug = slugFrom(text("acronym") || title);
    if (slug === "") throw new ScheduleFault(where("acronym"), "The conference has no acronym.");
    const timeZone = text("time_zone_name") || this.#impliedTimeZone(where("time_zone_name"));
    if (!isTimeZone(timeZone)) {
      throw new ScheduleFault(
        where("time_zone_name"),
        `There is no time zone “${timeZone.slice(0, 60)}”. It should be a name such as Europe/London.`,
      );
    }
    const dates = [...this.#dates].sort();
    const startsOn = text("start").slice(0, 10) || dates[0];
    const endsOn = text("end").slice(0, 10) || dates.at(-1) || startsOn;
    if (!startsOn || !endsOn) {
      throw new ScheduleFault(where("start"), "The conference does not say when it starts.");
    }
    if (parseDate(startsOn) === null) throw notADate(startsOn, where("start"));
    if (parseDate(endsOn) === null) throw notADate(endsOn, where("end"));
    if (endsOn < startsOn) {
      throw new ScheduleFault(
        where("end"),
        `The conference ends (${endsOn}) before it starts (${startsOn}).`,
      );
    }
    if (daysBetween(startsOn, endsOn) >= limits.days) {
      throw new ScheduleFault(where("end"), `The conference is longer than ${limits.days} days.`);
    }
    const [venue, city] = [text("venue"), text("city")];
    const url = webAddress(text("url"));
    return { title, slug, venue, city, startsOn, endsOn, timeZone, url };
  }

  /** Ours, where the file names none and each of its times is a time here; a guess would move every session by hours. */
  #impliedTimeZone(where: string): string {
    for (const { fields } of this.#events) {
      const date = fields.date?.trim() ?? "";
      const offset = /(?:Z|[+-]\d\d:?\d\d)$/.exec(date)?.[0].replace(/^Z$/, "+00:00");
      const moment = parseMoment(date, homeTimeZone);
      const here = moment && localMoment(moment, homeTimeZone).slice(19);
      if (offset && moment && here?.replace(":", "") === offset.replace(":", "")) continue;
      const times = offset
        ? `its times, such as ${date.slice(0, 40)}, are not those of ${homeTimeZone}`
        : "its times do not tell";
      throw new ScheduleFault(
        where,
        `The file does not say in which time zone the conference is, and ${times}. Add “time_zone_name” with a name such as Europe/Berlin beside the conference’s title.`,
      );
    }
    return homeTimeZone;
  }

  #readEvents(conference: ScheduleConference, base: string): ScheduleEvent[] {
    const firstSeen = new Map<string, string>();
    const slugs = new Set<string>();
    const earliest = addDays(conference.startsOn, -1);
    const latest = addDays(conference.endsOn, 1);
    const events = this.#events.map((raw) => {
      const event = readEvent(raw, conference, base);
      const seen = firstSeen.get(event.guid);
      if (seen) {
        throw new ScheduleFault(
          raw.where("guid"),
          `Two events have the guid ${event.guid}: the other is at ${seen}.`,
        );
      }
      firstSeen.set(event.guid, raw.where());
      event.slug = freeSlug(event.slug, slugs);
      slugs.add(event.slug);
      const date = localMoment(event.startsAt, conference.timeZone).slice(0, 10);
      if (date < earliest || date > latest) {
        throw new ScheduleFault(
          raw.where("date"),
          `The event is on ${date}, but the conference is from ${conference.startsOn} to ${conference.endsOn}.`,
        );
      }
      if (event.track !== "") this.addTrack(event.track, raw.where("track"));
      return event;
    });
    const order = new Map([...this.#rooms.keys()].map((name, index) => [name, index]));
    return events.sort(
      (a, b) =>
        a.startsAt.getTime() - b.startsAt.getTime() ||
        (order.get(a.room) ?? 0) - (order.get(b.room) ?? 0) ||
        compare(a.title, b.title) ||
        compare(a.guid, b.guid),
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function notADate(text: string, where: string): ScheduleFault {
  return new ScheduleFault(where, `“${text.slice(0, 40)}” is not a date such as 2017-02-02.`);
}

// Follows the elements of a frab/pretalx schedule in XML and collects what they say.

import { noRoom, type Schedule, ScheduleFault } from "../format/format";
import { atMost, scheduleLimits as limits } from "../format/limits";
import { ScheduleDraft } from "./draft";
import type { RawEvent, RawEventField, RawLink, RawPerson } from "./draft-event";

const eventElement = "schedule/day/room/event";
/** An event that stands in no room: older programs write it so, with the room inside. */
const bareEvent = "schedule/day/event";
const eventFields: ReadonlySet<string> = new Set<RawEventField>([
  "date",
  "start",
  "end",
  "duration",
  "slug",
  "url",
  "title",
  "subtitle",
  "track",
  "type",
  "language",
  "abstract",
  "description",
]);

export type Attributes = Record<string, string>;

/**
 * What has been read so far: told of each tag and text in turn, with its line, it gives the schedule
 * at the end. Its methods throw `ScheduleFault` with "line N".
 */
export class XmlScheduleReader {
  readonly #draft = new ScheduleDraft();
  readonly #paths: string[] = [];
  readonly #conference: Record<string, string> = {};
  readonly #conferenceLines: Record<string, number> = {};
  #day = { date: "", start: "" };
  #room = "";
  #event: RawEvent | null = null;
  #eventLines: Record<string, number> = {};
  #reference: RawPerson | RawLink | null = null;
  #track = "";
  #text = "";

  get #path(): string {
    return this.#paths.at(-1) ?? "";
  }

  /** The name of the innermost element that is open, or "" at the beginning and the end. */
  get element(): string {
    return this.#path.slice(this.#path.lastIndexOf("/") + 1);
  }

  open(name: string, attributes: Attributes, line: number): void {
    const where = `line ${line}`;
    if (this.#paths.length === 0 && name !== "schedule") {
      throw new ScheduleFault(where, `The file begins with <${name}>, not with <schedule>.`);
    }
    atMost(this.#paths.length + 1, limits.depth, "elements inside one another", where);
    const parent = this.#path;
    const named = parent ? `${parent}/${name}` : name;
    const path = named === bareEvent ? eventElement : named;
    if (named === bareEvent) this.#room = "";
    else if (name === "event" && path !== eventElement)
      throw new ScheduleFault(
        where,
        "An event stands where none belongs: events go into a <room> of a <day>, or into the <day> itself.",
      );
    this.#paths.push(path);
    this.#text = "";
    if (parent === "schedule/conference") this.#conferenceLines[name] = line;
    else if (parent === eventElement) this.#eventLines[name] = line;
    this.#begin(path, attributes, line);
  }

  #begin(path: string, attributes: Attributes, line: number): void {
    const where = `line ${line}`;
    switch (path) {
      case "schedule/conference":
        this.#conferenceLines[""] = line;
        break;
      case "schedule/day":
        this.#day = { date: attributes.date ?? "", start: attributes.start ?? "" };
        if (this.#day.date || this.#day.start) {
          this.#draft.addDay(this.#day.date || this.#day.start, where);
        }
        break;
      case "schedule/day/room":
        this.#room = this.#draft.addRoom(attributes.name ?? "", null, where);
        break;
      case eventElement:
        this.#beginEvent(attributes, line);
        break;
      case `${eventElement}/persons/person`:
        this.#reference = personFrom(attributes, where);
        break;
      case `${eventElement}/links/link`:
      case `${eventElement}/attachments/attachment`:
        this.#reference = linkFrom(attributes, where);
        break;
      case "schedule/conference/track":
      case "schedule/conference/tracks/track":
      case "schedule/tracks/track":
        this.#track = attributes.name ?? "";
        break;
    }
  }

  #beginEvent(attributes: Attributes, line: number): void {
    const lines: Record<string, number> = {};
    this.#eventLines = lines;
    this.#event = {
      fields: { guid: attributes.guid ?? "", id: attributes.id ?? "" },
      room: this.#room,
      day: this.#day,
      persons: [],
      links: [],
      attachments: [],
      where: (field = "") => `line ${lines[field] ?? line}`,
    };
  }

  text(text: string, line: number): void {
    this.#text += text;
    atMost(this.#text.length, limits.textCharacters, "characters in this text", `line ${line}`);
  }

  close(line: number): void {
    const path = this.#paths.pop() ?? "";
    const text = this.#text;
    this.#text = "";
    const slash = path.lastIndexOf("/");
    const [parent, name] = [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
    if (path === "schedule/version") this.#draft.setVersion(text);
    else if (parent === "schedule/conference") this.#conference[name] = text;
    else if (path === eventElement) this.#endEvent();
    else if (path === `${eventElement}/room` && this.#event?.room === "")
      this.#event.room = this.#draft.addRoom(text, null, `line ${line}`);
    else if (parent === eventElement && this.#event && eventFields.has(name)) {
      this.#event.fields[name as RawEventField] = text;
    } else if (this.#reference) this.#endReference(parent, text);
    if (name === "track" && parent !== eventElement) this.#endTrack(parent, text, `line ${line}`);
  }

  #endEvent(): void {
    const event = this.#event;
    if (event && event.room === "") event.room = this.#draft.addRoom(noRoom, null, event.where());
    if (event) this.#draft.addEvent(event);
    this.#event = null;
  }

  #endReference(parent: string, text: string): void {
    const [event, reference] = [this.#event, this.#reference];
    this.#reference = null;
    if (!event || !reference) return;
    if ("name" in reference) {
      event.persons.push({ ...reference, name: text });
      atMost(event.persons.length, limits.personsOfEvent, "persons", reference.where);
      return;
    }
    const list = parent === `${eventElement}/links` ? event.links : event.attachments;
    list.push({ ...reference, title: text });
    atMost(list.length, limits.linksOfEvent, "links", reference.where);
  }

  #endTrack(parent: string, text: string, where: string): void {
    if (!/^schedule(\/conference)?(\/tracks)?$/.test(parent)) return;
    this.#draft.addTrack(this.#track || text, where);
  }

  schedule(): Schedule {
    const lines = this.#conferenceLines;
    if (lines[""] !== undefined) {
      this.#draft.setConference({
        fields: this.#conference,
        where: (field = "") => `line ${lines[field] ?? lines[""]}`,
      });
    }
    return this.#draft.toSchedule();
  }
}

function personFrom(attributes: Attributes, where: string): RawPerson {
  const { guid = "", id = "", code = "" } = attributes;
  return { name: "", guid, id, code, biography: "", where };
}

function linkFrom(attributes: Attributes, where: string): RawLink {
  return { url: attributes.href ?? "", title: "", type: attributes.type ?? "", where };
}

// Real schedules, made by others, are read, written, valid against the published schemas, and read back equal.

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import ajvFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryPages, validateXML } from "xmllint-wasm";
import type { Schedule } from "../format/format";
import { writeScheduleJson } from "../write/json";
import { writeScheduleXml } from "../write/xml";
import { readSchedule } from "./read-schedule.server";

const fixtures = fileURLToPath(new URL("../../../../../../shared/fixtures/", import.meta.url));
const present = existsSync(fixtures);
if (!present) {
  console.warn(
    "Skipped: the tests of real schedules and of the published schemas, because the folder ../shared/fixtures beside the project is not there.",
  );
}

async function* bytes(text: string) {
  yield Buffer.from(text);
}

/** What the XSD has a place for. */
function withoutWhatXmlCannotHold(schedule: Schedule): Schedule {
  return {
    ...schedule,
    conference: { ...schedule.conference, venue: "", city: "" },
    rooms: schedule.rooms.map(({ name }) => ({ name, capacity: null })),
    events: schedule.events.map((event) => ({
      ...event,
      persons: event.persons.map((person) => ({ ...person, biography: "" })),
    })),
  };
}

const own: Schedule = {
  version: "3 of 14 January",
  conference: {
    title: "Serious & Organised Crime “National” <Conference>",
    slug: "soc",
    venue: "The Hall",
    city: "Birmingham",
    startsOn: "2017-02-02",
    endsOn: "2017-02-02",
    timeZone: "Europe/London",
    url: "https://conference.example.org/conferences/soc",
  },
  rooms: [
    { name: "Main hall", capacity: 600 },
    { name: '7 "Quiet" & small', capacity: null },
    { name: "12", capacity: 30 },
  ],
  tracks: ["Prevent", "Pursue"],
  events: [
    {
      guid: "00000000-0000-4000-8000-000000000001",
      slug: "tea",
      title: "Tea",
      subtitle: "",
      abstract: "",
      description: "",
      startsAt: new Date("2017-02-02T09:30:00Z"),
      endsAt: new Date("2017-02-02T10:15:30Z"),
      room: "Main hall",
      track: "",
      type: "plenary",
      language: "",
      url: "",
      persons: [],
      links: [],
      attachments: [],
    },
    {
      guid: "00000000-0000-4000-8000-000000000002",
      slug: "flag-it-up",
      title: "Flag it up: ]]> &amp; <b>more</b>",
      subtitle: "A “quoted” line",
      abstract: "One\n\n*two*\tthree",
      description: "<p>Längs 🏴</p>",
      startsAt: new Date("2017-02-02T10:30:00Z"),
      endsAt: new Date("2017-02-02T11:15:00Z"),
      room: "12",
      track: "Prevent",
      type: "breakout",
      language: "en",
      url: "https://conference.example.org/conferences/soc/sessions/flag-it-up",
      persons: [
        {
          guid: "00000000-0000-4000-8000-000000000003",
          name: "Zoë O’Neil-Example",
          biography: "Works\nsomewhere.",
        },
      ],
      links: [{ url: "https://example.org/?a=1&b=%20", title: "A & B", type: "web" }],
      attachments: [{ url: "https://example.org/s.pdf", title: "", type: "slides" }],
    },
  ],
};

/** A conference over the change to summer time, with an event past midnight of its last day. */
const overnight: Schedule = {
  ...own,
  conference: {
    ...own.conference,
    slug: "night-2026",
    startsOn: "2026-03-28",
    endsOn: "2026-03-29",
  },
  events: [
    { at: "2026-03-28T23:30:00Z", end: "2026-03-29T01:30:00Z" },
    { at: "2026-03-29T12:00:00Z", end: "2026-03-29T12:30:00Z" },
    { at: "2026-03-29T23:30:00Z", end: "2026-03-29T23:45:00Z" },
  ].map(({ at, end }, index) => ({
    ...(own.events[1] as Schedule["events"][number]),
    guid: `00000000-0000-4000-8000-00000000001${index}`,
    slug: `part-${index}`,
    startsAt: new Date(at),
    endsAt: new Date(end),
  })),
};

describe.skipIf(!present)("real schedules and the published schemas", () => {
  let fosdem: Schedule;
  let democon: Schedule;
  let cpuMilliseconds: number;

  beforeAll(async () => {
    const started = process.cpuUsage();
    fosdem = await readSchedule(`${fixtures}fosdem-2024.schedule.xml`);
    // Of the processor, not of the wall: other work on the machine does not count.
    const { user, system } = process.cpuUsage(started);
    cpuMilliseconds = (user + system) / 1000;
    democon = await readSchedule(`${fixtures}pretalx-democon.schedule.json`);
  });

  it("reads FOSDEM 2024 whole, in a moment", () => {
    console.info(
      `FOSDEM 2024: ${fosdem.events.length} events in ${Math.round(cpuMilliseconds)} ms of processor time`,
    );
    expect(cpuMilliseconds).toBeLessThan(5_000);
    expect(fosdem.events).toHaveLength(874);
    expect(fosdem.conference).toEqual({
      title: "FOSDEM 2024",
      slug: "fosdem-2024",
      venue: "ULB (Université Libre de Bruxelles)",
      city: "Brussels",
      startsOn: "2024-02-03",
      endsOn: "2024-02-04",
      timeZone: "Europe/Brussels",
      url: "",
    });
    expect(fosdem.rooms).toHaveLength(35);
    expect(fosdem.tracks).toHaveLength(67);
    expect(new Set(fosdem.events.flatMap((event) => event.persons.map((p) => p.guid))).size).toBe(
      948,
    );
    expect(fosdem.events[0]).toMatchObject({
      guid: "5bb0aa4e-0c0e-5ccd-9523-0ed1ca679039",
      slug: "3023-welcome-to-fosdem-2024",
      startsAt: new Date("2024-02-03T08:30:00Z"),
      endsAt: new Date("2024-02-03T08:55:00Z"),
      room: "Janson",
      track: "Keynotes",
      persons: [{ name: "FOSDEM Staff" }, { name: 'Richard "RichiH" Hartmann' }],
    });
    expect(fosdem.events.reduce((sum, { links }) => sum + links.length, 0)).toBe(5217);
    expect(fosdem.events.reduce((sum, { attachments }) => sum + attachments.length, 0)).toBe(593);
  });

  it("reads the pretalx schedule by its dates, not by the time zone it names", () => {
    expect(democon.events).toHaveLength(36);
    expect(democon.conference).toMatchObject({ slug: "democon", timeZone: "UTC" });
    expect(democon.rooms).toEqual([
      { name: "Gray Room", capacity: null },
      { name: "Tan Room", capacity: null },
    ]);
    expect(democon.events[0]).toMatchObject({
      slug: "25-focused-5thgeneration-hardware",
      startsAt: new Date("2020-12-14T08:00:00Z"),
      endsAt: new Date("2020-12-14T08:30:00Z"),
      persons: [{ name: "Brian Robinson" }],
    });
  });

  const schedules: [string, () => Schedule][] = [
    ["FOSDEM 2024", () => fosdem],
    ["the pretalx schedule", () => democon],
    ["a conference of our own", () => own],
    ["a conference over a night and a change of the clock", () => overnight],
    ["a conference without events", () => ({ ...own, events: [] })],
  ];

  it.each(schedules)("writes %s as JSON that is valid and reads back equal", async (_, get) => {
    const schema = JSON.parse(readFileSync(`${fixtures}schedule.schema.json`, "utf8"));
    // The schema is of draft 6 and uses words of its own ("$oneOf", "color"), which say nothing.
    const ajv = new Ajv({ strict: false, allErrors: true, meta: false, validateSchema: false });
    ajvFormats.default(ajv);
    ajv.addFormat("color", true);
    const valid = ajv.compile(schema);
    const json = writeScheduleJson(get());
    valid(JSON.parse(json));
    expect(valid.errors).toBeNull();
    expect(await readSchedule(bytes(json))).toEqual(get());
  });

  it.each(schedules)("writes %s as XML that is valid and reads back equal", async (_, get) => {
    const xml = writeScheduleXml(get());
    const { valid, errors } = await validateXML({
      xml: { fileName: "schedule.xml", contents: xml },
      schema: readFileSync(`${fixtures}schedule.xml.xsd`, "utf8"),
      initialMemoryPages: 512,
      maxMemoryPages: memoryPages.GiB,
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
    expect(await readSchedule(bytes(xml))).toEqual(withoutWhatXmlCannotHold(get()));
  });
});

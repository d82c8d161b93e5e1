// What reading a schedule gives for small files, whole and broken, in both spellings.

import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ScheduleFault } from "../format/format";
import { readSchedule } from "./read-schedule.server";

const someGuid = "8079583e-8321-506c-95af-fd2903a5f075";
const otherGuid = "2d64f8e2-26ee-529f-b5ab-3b3f326e31b9";

const conferenceXml = `<acronym>soc_2017</acronym>
<title>SOC Conference</title>
<start>2017-02-02</start>
<end>2017-02-02</end>
<time_zone_name>Europe/London</time_zone_name>`;

const eventXml = `<event guid="${someGuid}" id="1">
<date>2017-02-02T09:30:00+00:00</date>
<duration>00:45</duration>
<slug>soc_2017-welcome-</slug>
<title>Welcome &amp; <![CDATA[<opening>]]></title>
<persons><person id="7">Ann Example</person></persons>
<links><link href="https://example.org/a b">More</link><link href="javascript:alert(1)">No</link></links>
</event>`;

/** A small schedule whose first event starts on line 12. */
function xml({ conference = conferenceXml, event = eventXml, rooms = "" } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<schedule>
<version>1</version>
<conference>
${conference}
</conference><day index="1" date="2017-02-02" start="2017-02-02T00:00:00+00:00" end="2017-02-03T00:00:00+00:00">
<room name="Hall">
${event}
</room>${rooms}
</day>
</schedule>`;
}

interface JsonSchedule {
  schedule: { version: string; conference: Record<string, unknown> };
}

function json(change: (event: Record<string, unknown>, file: JsonSchedule) => void = () => {}) {
  const event: Record<string, unknown> = {
    guid: someGuid,
    id: 1,
    date: "2017-02-02T09:30:00+00:00",
    duration: "00:45",
    title: "Welcome",
    persons: [{ code: "ABC", public_name: "Ann Example", biography: null }],
  };
  const file: JsonSchedule = {
    schedule: {
      version: "1",
      conference: {
        acronym: "soc_2017",
        title: "SOC Conference",
        start: "2017-02-02",
        end: "2017-02-02",
        time_zone_name: "Europe/London",
        rooms: [{ name: "O'Hara", capacity: 40 }],
        days: [{ index: 1, date: "2017-02-02", rooms: { "O'Hara": [event] } }],
      },
    },
  };
  change(event, file);
  return JSON.stringify(file, null, 1);
}

/** The line, from 1, on which the marker first stands in the whole JSON file. */
function jsonLine(marker: string): string {
  return `line ${json().slice(0, json().indexOf(marker)).split("\n").length}`;
}

async function* bytes(text: string | Buffer, size = 7) {
  const all = Buffer.from(text as string);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

async function fault(text: string | Buffer): Promise<[where: string, sentence: string]> {
  const error = await readSchedule(bytes(text, 4096)).catch((reason) => reason);
  if (error instanceof ScheduleFault) return [error.where, error.sentence];
  throw new Error("The file was not refused as a schedule file is.", { cause: error });
}

describe("a schedule in XML", () => {
  it("gives its conference, rooms, events and persons, whatever the size of the chunks", async () => {
    for (const size of [1, 7, 100_000]) {
      const schedule = await readSchedule(bytes(xml(), size));
      expect(schedule.conference).toEqual({
        title: "SOC Conference",
        slug: "soc-2017",
        venue: "",
        city: "",
        startsOn: "2017-02-02",
        endsOn: "2017-02-02",
        timeZone: "Europe/London",
        url: "",
      });
      expect(schedule.rooms).toEqual([{ name: "Hall", capacity: null }]);
      expect(schedule.events).toHaveLength(1);
      expect(schedule.events[0]).toMatchObject({
        guid: someGuid,
        slug: "welcome",
        title: "Welcome & <opening>",
        startsAt: new Date("2017-02-02T09:30:00Z"),
        endsAt: new Date("2017-02-02T10:15:00Z"),
        room: "Hall",
        persons: [{ name: "Ann Example" }],
        links: [{ url: "https://example.org/a%20b", title: "More" }],
      });
    }
  });

  it("reads a date without an offset, and a bare time of day, on the conference's clock", async () => {
    const brussels = conferenceXml.replace("Europe/London", "Europe/Brussels");
    const bare = eventXml.replace(/<date>.*<\/date>/, "<start>00:30</start>");
    const local = eventXml.replace("+00:00", "");
    const seconds = eventXml.replace(/<date>.*<\/date>/, "<start>9:30:15</start>");
    expect((await readSchedule(bytes(xml({ event: seconds })))).events[0]).toMatchObject({
      startsAt: new Date("2017-02-02T09:30:15Z"),
    });
    const late = xml({ conference: brussels, event: bare }).replace("T00:00:00+00", "T09:00:00+01");
    expect(
      (await readSchedule(bytes(xml({ conference: brussels, event: local })))).events[0],
    ).toMatchObject({ startsAt: new Date("2017-02-02T08:30:00Z") });
    expect((await readSchedule(bytes(late))).events[0]).toMatchObject({
      startsAt: new Date("2017-02-02T23:30:00Z"),
    });
  });

  it.each([
    ["a wrong root", "<agenda><body/></html>", "line 1", "begins with <agenda>"],
    [
      "a file cut short in an event",
      xml().slice(0, xml().indexOf("<slug>") + 9),
      "line 15",
      "cut short",
    ],
    [
      "a file cut short after an event",
      xml().slice(0, xml().indexOf("</room>")),
      "line 20",
      "cut short",
    ],
    [
      "tags that do not match",
      xml().replace("</title>\n<start>", "</titel>\n<start>"),
      "line 6",
      "not well formed",
    ],
    ["a bare ampersand", xml().replace("&amp;", "&"), "line 16", "not well formed"],
    [
      "a bare ampersand on a later line",
      xml().replace("&amp;", "\n\nR&D"),
      "line 18",
      "must be written “&amp;”",
    ],
    ["an undefined entity", xml().replace("&amp;", "&boom;"), "line 16", "not well formed"],
    ["text after the end", `${xml()}\nmore`, "line 23", "not well formed"],
    [
      "a file in Latin-1",
      Buffer.from(xml().replace("Ann", "Ãnn"), "latin1"),
      "line 17",
      "not in UTF-8",
    ],
    ["an encoding that nobody has", xml().replace("UTF-8", "KLINGON"), "line 1", "“KLINGON”"],
    ["no conference", "<schedule><version>1</version></schedule>", "the file", "which conference"],
    [
      "no title of the conference",
      xml({ conference: "<acronym>x</acronym>" }),
      "line 4",
      "no title",
    ],
    [
      "an unknown time zone",
      xml().replace("Europe/London", "Mars/Olympus"),
      "line 9",
      "no time zone “Mars/Olympus”",
    ],
    [
      "a conference that ends before it starts",
      xml().replace("<end>2017-02-02", "<end>2017-02-01"),
      "line 8",
      "before it starts",
    ],
    [
      "a day that does not exist",
      xml().replace("<start>2017-02-02", "<start>2017-02-30"),
      "line 7",
      "not a date",
    ],
    [
      "a conference of a year",
      xml().replace("<end>2017", "<end>2018"),
      "line 8",
      "longer than 60 days",
    ],
    ["an event without a title", xml().replace(/<title>Wel.*\n/, ""), "line 12", "no title"],
    ["an empty title", xml().replace(/<title>Wel.*</, "<title>  <"), "line 16", "no title"],
    ["a bad date", xml().replace("T09:30:00", "T25:30:00"), "line 13", "not a time"],
    ["no date", xml().replace(/<date>.*/, ""), "line 12", "does not say when"],
    [
      "an event in another year",
      xml().replace("<date>2017", "<date>2071"),
      "line 13",
      "on 2071-02-02",
    ],
    [
      "an event that ends before it starts",
      xml().replace("00:45", "-00:45"),
      "line 14",
      "ends before it starts",
    ],
    [
      "an end before the start",
      xml().replace(/<duration>.*/, "<end>2017-02-02T09:00:00Z</end>"),
      "line 14",
      "ends before it starts",
    ],
    [
      "an end in words",
      xml().replace(/<duration>.*/, "<end>late</end>"),
      "line 14",
      "“late” is not a time such as 2017-02-02T10:00:00+00:00",
    ],
    ["an event without length", xml().replace("00:45", "00:00"), "line 14", "ends when it starts"],
    ["an event of days", xml().replace("00:45", "48:00"), "line 14", "longer than 24 hours"],
    [
      "a duration in words",
      xml().replace("00:45", "an hour"),
      "line 14",
      "“an hour” is not a duration such as 00:30",
    ],
    ["no duration", xml().replace(/<duration>.*/, ""), "line 12", "how long"],
    ["a guid that is none", xml().replace(someGuid, "one"), "line 12", "“one” is not a UUID"],
    [
      "no guid and no id",
      xml().replace(/ guid=.* id="1"/, ""),
      "line 12",
      "neither a guid nor an id",
    ],
    [
      "the same guid twice",
      xml({ event: `${eventXml}\n${eventXml.replace(someGuid, someGuid.toUpperCase())}` }),
      "line 20",
      "the other is at line 12",
    ],
    ["a room without a name", xml({ rooms: '<room name=" "/>' }), "line 20", "no name"],
    ["a person without a name", xml().replace("Ann Example", " "), "line 17", "no name"],
    [
      "a title without end",
      xml().replace("Welcome", "W".repeat(1_001)),
      "line 16",
      "more than 1,000 characters",
    ],
    [
      "a text without end",
      xml().replace("<slug>", `<abstract>${"a".repeat(100_001)}</abstract><slug>`),
      "line 15",
      "more than 100,000 characters",
    ],
    [
      "25 elements inside one another",
      `<schedule>${"<a>".repeat(24)}`,
      "line 1",
      "more than 24 elements inside",
    ],
    [
      "24 elements inside one another, but cut short",
      `<schedule>${"<a>".repeat(23)}`,
      "line 1",
      "cut short",
    ],
    [
      "elements without end",
      `<schedule>${"<a>".repeat(30)}`,
      "line 1",
      "more than 24 elements inside",
    ],
    [
      "persons without end",
      xml().replace("<persons>", `<persons>${"<person>A</person>".repeat(201)}`),
      "line 17",
      "more than 200 persons",
    ],
    [
      "rooms without end",
      xml({ rooms: Array.from({ length: 1_000 }, (_, n) => `<room name="${n}"/>`).join("") }),
      "line 20",
      "more than 1,000 rooms",
    ],
    [
      "events without end",
      xml({ event: "<event/>".repeat(2_001) }),
      "line 12",
      "more than 2,000 events",
    ],
  ])("refuses %s", async (_, text, where, sentence) => {
    expect(await fault(text)).toEqual([where, expect.stringContaining(sentence)]);
  });

  it.each([
    [
      "an entity bomb",
      `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<schedule>&b;</schedule>`,
    ],
    [
      "a file of the machine",
      `<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule>&x;</schedule>`,
    ],
    ["a DTD from elsewhere", `<!DOCTYPE schedule SYSTEM "https://example.org/s.dtd"><schedule/>`],
  ])("refuses %s before reading on", async (_, text) => {
    expect(await fault(text)).toEqual(["line 1", expect.stringContaining("<!DOCTYPE>")]);
  });
});

const eventPath = "schedule.conference.days[0].rooms['O\\'Hara'][0]";

describe("a schedule in JSON", () => {
  it("gives its conference, rooms, events and persons", async () => {
    const schedule = await readSchedule(bytes(json()));
    expect(schedule.conference).toMatchObject({ slug: "soc-2017", timeZone: "Europe/London" });
    expect(schedule.rooms).toEqual([{ name: "O'Hara", capacity: 40 }]);
    expect(schedule.events[0]).toMatchObject({
      guid: someGuid,
      slug: "welcome",
      startsAt: new Date("2017-02-02T09:30:00Z"),
      endsAt: new Date("2017-02-02T10:15:00Z"),
      persons: [{ name: "Ann Example", biography: "" }],
    });
  });

  it("puts events in the order of time, then of the rooms, then of their titles", async () => {
    const text = json((event, { schedule }) => {
      const one = (number: number, title: string, date = "2017-02-02T09:30:00Z") => ({
        ...event,
        ...{ guid: `${someGuid.slice(0, -1)}${number}`, title, date },
      });
      schedule.conference.rooms = [{ name: "B" }, { name: "A" }];
      const [late, early] = [one(1, "Late", "2017-02-02T10:30:00Z"), one(2, "Anna")];
      const rooms = { A: [late, early], B: [one(3, "Zoe"), one(4, "Bea")] };
      schedule.conference.days = [{ date: "2017-02-02", rooms }];
    });
    const { events } = await readSchedule(bytes(text));
    expect(events.map(({ room, title }) => `${room} ${title}`)).toEqual([
      ...["B Bea", "B Zoe", "A Anna", "A Late"],
    ]);
  });

  it("takes the first and the last of its days where it does not say when it is", async () => {
    const text = json((_, { schedule }) => {
      const day = (date: string) => ({ date, rooms: {} });
      schedule.conference.start = undefined;
      schedule.conference.end = undefined;
      schedule.conference.days = [day("2017-02-03"), day("2017-02-02"), day("2017-02-04")];
    });
    expect((await readSchedule(bytes(text))).conference).toMatchObject({
      ...{ startsOn: "2017-02-02", endsOn: "2017-02-04" },
    });
  });

  it("gives events with equal titles slugs of their own", async () => {
    const text = json((event, { schedule }) => {
      schedule.conference.days = [
        { date: "2017-02-02", rooms: { "O'Hara": [event, { ...event, guid: otherGuid }] } },
      ];
    });
    const { events } = await readSchedule(bytes(text));
    expect(events.map(({ slug }) => slug).sort()).toEqual(["welcome", "welcome-2"]);
  });

  it.each([
    ["a wrong root", JSON.stringify({ events: [] }), "schedule", "should be an object"],
    [
      "no days",
      json((_, { schedule }) => {
        schedule.conference.days = undefined;
      }),
      "schedule.conference.days",
      "should be a list",
    ],
    [
      "a day that is a text",
      json((_, { schedule }) => {
        schedule.conference.days = ["Thursday"];
      }),
      "schedule.conference.days[0]",
      "an object",
    ],
    [
      "rooms that are a list",
      json((_, { schedule }) => {
        schedule.conference.days = [{ date: "2017-02-02", rooms: [] }];
      }),
      "schedule.conference.days[0].rooms",
      "list of rooms by name",
    ],
    [
      "a room that is a text",
      json((_, { schedule }) => {
        schedule.conference.days = [{ date: "2017-02-02", rooms: { A: "B" } }];
      }),
      "schedule.conference.days[0].rooms['A']",
      "should be a list",
    ],
    [
      "a negative capacity",
      json((_, { schedule }) => {
        schedule.conference.rooms = [{ name: "A", capacity: -1 }];
      }),
      "schedule.conference.rooms[0]",
      "from 1",
    ],
    [
      "an unknown time zone",
      json((_, { schedule }) => {
        schedule.conference.time_zone_name = "+01:00";
      }),
      "schedule.conference.time_zone_name",
      "no time zone",
    ],
    [
      "a duration that is a number",
      json((event) => {
        event.duration = 45;
      }),
      `${eventPath}.duration`,
      "should be text",
    ],
    [
      "an event that ends before it starts",
      json((event) => {
        event.end = "2017-02-02T09:00:00Z";
      }),
      `${eventPath}.end`,
      "ends before it starts",
    ],
    [
      "a person that is a text",
      json((event) => {
        event.persons = [{ name: "A" }, "B"];
      }),
      `${eventPath}.persons[1]`,
      "an object",
    ],
    [
      "a person without a name",
      json((event) => {
        event.persons = [{ id: 3 }];
      }),
      `${eventPath}.persons[0]`,
      "no name",
    ],
    [
      "a missing title",
      json((event) => {
        event.title = null;
      }),
      `${eventPath}.title`,
      "no title",
    ],
    [
      "a file cut short",
      json().slice(0, json().indexOf('"title": "Welcome"')),
      jsonLine('"title": "Welcome'),
      "cut short",
    ],
    [
      "a file cut short in a text",
      json().slice(0, json().indexOf("elcome")),
      jsonLine("elcome"),
      "cut short",
    ],
    [
      "a missing comma",
      json().replace('"id": 1,', '"id": 1'),
      jsonLine('"date": "2017-02-02T'),
      "not well formed",
    ],
    [
      "a word that is no value",
      json().replace('"id": 1,', '"id": one,'),
      jsonLine('"id"'),
      "not well formed at “one,”",
    ],
    [
      "a colon too many",
      json().replace('"id": 1,', '"id": 1: 2,'),
      jsonLine('"id"'),
      "not well formed",
    ],
    [
      "a comma too many",
      json().replace('"biography": null', '"biography": null,'),
      `line ${Number(jsonLine('"biography"').slice(5)) + 1}`,
      "not well formed",
    ],
    [
      "something after the end",
      `${json()}\n[]`,
      `line ${json().split("\n").length + 1}`,
      "not well formed",
    ],
    ["a deep nest", '{"schedule":'.repeat(200_000), "line 1", "cut short"],
  ])("refuses %s", async (_, text, where, sentence) => {
    expect(await fault(text)).toEqual([where, expect.stringContaining(sentence)]);
  });
});

describe("a file", () => {
  it.each([
    ["nothing", "", "the file", "empty"],
    ["white space", " \n\t ", "the file", "empty"],
    ["neither XML nor JSON", "name,start\n", "line 1", "neither XML nor JSON"],
    ["binary", Buffer.from([0, 1, 2, 255]), "line 1", "neither XML nor JSON"],
  ])("of %s is refused", async (_, text, where, sentence) => {
    expect(await fault(text)).toEqual([where, expect.stringContaining(sentence)]);
  });

  it("that begins with a byte order mark or white space is read", async () => {
    const { events } = await readSchedule(bytes(`\uFEFF \n${json()}`, 2));
    expect(events).toHaveLength(1);
    expect((await readSchedule(bytes(`\uFEFF${xml()}`, 2))).events).toHaveLength(1);
  });

  it("that is not there, or a folder, is refused by name", async () => {
    await expect(readSchedule("no/such.xml")).rejects.toThrow("There is no file no/such.xml.");
    await expect(readSchedule(tmpdir())).rejects.toThrow("is a folder");
  });

  it("of 64 MB is looked into, and of one byte more refused by its size", async () => {
    const folder = await mkdtemp(join(tmpdir(), "schedule-"));
    try {
      const path = join(folder, "most.xml");
      const file = await open(path, "w");
      await file.truncate(64 * 1024 * 1024);
      await expect(readSchedule(path)).rejects.toThrow("This is neither XML nor JSON");
      await file.truncate(64 * 1024 * 1024 + 1);
      await file.close();
      await expect(readSchedule(path)).rejects.toThrow("The file is larger than 64 MB.");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("of 200 MB is refused by its size, unread, and as a stream at 64 MB with memory flat", async () => {
    const folder = await mkdtemp(join(tmpdir(), "schedule-"));
    try {
      const path = join(folder, "large.xml");
      // Read at all, it would be refused as neither XML nor JSON.
      await writeFile(path, "neither");
      const file = await open(path, "r+");
      await file.truncate(200 * 1024 * 1024);
      await file.close();
      const before = process.memoryUsage.rss();
      await expect(readSchedule(path)).rejects.toThrow("The file is larger than 64 MB.");
      let sent = 0;
      const endless = (async function* () {
        yield Buffer.from("<schedule>");
        const comment = Buffer.from(`<!--${" ".repeat(65_529)}-->`);
        for (; sent < 200 * 1024 * 1024; sent += comment.length) yield comment;
      })();
      await expect(readSchedule(endless)).rejects.toThrow("The file is larger than 64 MB.");
      expect(sent).toBeLessThan(65 * 1024 * 1024);
      expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

it.each([
  ["2,000,000 bare ampersands", `<schedule>${"&".repeat(2_000_000)}`],
  ["2,000,000 of them, each the beginning of an entity", `<schedule>${"&a".repeat(1_000_000)}`],
  ["ampersands before a tag", `<schedule>${"&;".repeat(1_000_000)}&<a>`],
])("says what is wrong with %s at once", async (_, text) => {
  const started = process.cpuUsage();
  await expect(readSchedule(chunks(text))).rejects.toBeInstanceOf(ScheduleFault);
  // Each took from minutes to an hour where the rest was looked through for each of them.
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(8);
});

async function* chunks(text: string) {
  yield Buffer.from(text);
}

const events = (text: string) => text.match(/<event[\s\S]*<\/event>/)?.[0] ?? "";

describe("what other programs make of a file", () => {
  it.each([
    ["UTF-16 with its mark", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, the other way round", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["UTF-16 without a mark", (text) => Buffer.from(text, "utf16le")],
    ["UTF-8 with a mark", (text) => Buffer.from(`\ufeff${text}`)],
    [
      "ISO 8859-1, as declared",
      (text) => Buffer.from(text.replace("UTF-8", "ISO-8859-1"), "latin1"),
    ],
    [
      "Windows-1252, as declared",
      (text) => Buffer.from(text.replace('"UTF-8"', "'windows-1252'"), "latin1"),
    ],
  ] satisfies [string, (text: string) => Buffer][])("is read in %s", async (_, encode) => {
    async function* bytes() {
      const all = encode(xml().replace("Ann", "Ãnn"));
      // A character may be cut between two chunks.
      for (let at = 0; at < all.length; at += 301) yield all.subarray(at, at + 301);
    }
    const { events } = await readSchedule(bytes());
    expect(JSON.stringify(events)).toContain("Ãnn");
  });

  it("is refused as a web page where it is one", async () => {
    for (const page of [
      "<!DOCTYPE html><html><body>Schedule</body></html>",
      '<?xml version="1.0"?>\n<!-- made --> <html xmlns="http://www.w3.org/1999/xhtml"/>',
    ])
      await expect(readSchedule(chunks(page))).rejects.toThrow("This is a web page");
  });

  it("takes an event that stands in its day, with the room inside or none", async () => {
    const bare = xml().replace(/<room [^>]*>([\s\S]*)<\/room>/, "$1");
    expect(events(bare)).not.toBe("");
    const { events: read, rooms } = await readSchedule(chunks(bare));
    expect(read.length).toBeGreaterThan(0);
    expect(rooms.map(({ name }) => name)).toEqual([...new Set(read.map(({ room }) => room))]);
  });

  it("refuses an event that stands anywhere else, rather than leaving it out", async () => {
    const lost = xml().replace("</conference>", `</conference><track>${events(xml())}</track>`);
    await expect(readSchedule(chunks(lost))).rejects.toThrow("An event stands where none belongs");
  });

  it("never takes the times of elsewhere for ours", async () => {
    const zoneless = xml().replace(/<time_zone_name>.*<\/time_zone_name>/, "");
    const at = (offset: string) =>
      zoneless.replace(/(<date>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)[^<]*/g, `$1${offset}`);
    await expect(readSchedule(chunks(at("+02:00")))).rejects.toThrow(
      /does not say in which time zone .*, and its times, such as \S+\+02:00, are not those of/,
    );
    await expect(readSchedule(chunks(at("")))).rejects.toThrow("and its times do not tell");
    const ours = await readSchedule(chunks(at("+00:00")));
    expect(ours.conference.timeZone).toBe("Europe/London");
  });
});

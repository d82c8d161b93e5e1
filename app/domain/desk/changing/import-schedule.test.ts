// Importing schedules: real files become conferences, again is a no-op, changes are counted, and broken files leave no row.
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { memoryPages, validateXML } from "xmllint-wasm";
import { system } from "~/domain/ground/audit/actor";
import { command, read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  testNow,
} from "../../../../../prisma/factories/factories";
import type { Schedule } from "../format/format";
import { buildSchedule } from "../write/build-schedule.server";
import { writeScheduleJson } from "../write/json";
import { writeScheduleXml } from "../write/xml";
import { importSchedule, readScheduleFile } from "./import-schedule.server";

const FIXTURES = fileURLToPath(new URL("../../../../../../shared/fixtures/", import.meta.url));
const present = existsSync(FIXTURES);
if (!present)
  console.warn(
    "Skipped: the import of real schedules, because the folder ../shared/fixtures beside the project is not there.",
  );

const base: Schedule["events"][number] = {
  guid: "00000000-0000-4000-8000-000000000001",
  slug: "one",
  title: "One",
  subtitle: "",
  abstract: "<p>Short <b>words</b>.</p>",
  description: "",
  startsAt: new Date("2027-02-02T10:00:00Z"),
  endsAt: new Date("2027-02-02T11:00:00Z"),
  room: "Hall",
  track: "Pursue",
  type: "",
  language: "",
  url: "",
  persons: [
    { guid: "00000000-0000-4000-8000-0000000000aa", name: "Ann Example", biography: "Writes." },
  ],
  links: [],
  attachments: [],
};

const event = (number: number, fields: Partial<typeof base> = {}) => ({
  ...base,
  guid: `00000000-0000-4000-8000-00000000000${number}`,
  slug: `event-${number}`,
  title: `Event ${number}`,
  ...fields,
});

function schedule(slug: string, events: Schedule["events"]): Schedule {
  return {
    version: "1",
    conference: {
      title: "Small conference",
      slug,
      venue: "The Hall",
      city: "Leeds",
      startsOn: "2027-02-02",
      endsOn: "2027-02-02",
      timeZone: "Europe/London",
      url: "",
    },
    rooms: [
      { name: "Hall", capacity: 100 },
      { name: "Annexe", capacity: null },
    ],
    tracks: ["Pursue"],
    events,
  };
}

const run = (given: Schedule, release = true) =>
  importSchedule(system, { schedule: given, source: "small.xml", release }, testNow);

/** How many rows there are of everything that an import writes. */
async function rows() {
  return Promise.all([
    read.conference.count(),
    read.room.count(),
    read.slot.count(),
    read.session.count(),
    read.speaker.count(),
    read.auditRecord.count(),
  ]);
}

describe("importing", () => {
  it("makes a conference with rooms, slots, sessions and speakers, and no invented number", async () => {
    const done = await run(schedule("made", [event(1), event(2, { room: "Annexe" })]));
    expect(done).toMatchObject({ outcome: "made", added: 2, released: true, slug: "made" });
    const made = await read.conference.findUniqueOrThrow({
      where: { slug: "made" },
      include: {
        rooms: { orderBy: { position: "asc" } },
        slots: true,
        sessions: true,
        speakers: true,
      },
    });
    expect(made).toMatchObject({ capacity: 0, registrationOpensAt: null, release: 1 });
    expect(made.rooms.map(({ name, capacity }) => [name, capacity])).toEqual([
      ["Hall", 100],
      ["Annexe", null],
    ]);
    expect(made.slots).toHaveLength(1);
    expect(made.slots[0]).toMatchObject({ kind: "plenary", startsAt: base.startsAt });
    expect(made.speakers.map(({ name }) => name)).toEqual(["Ann Example"]);
    expect(made.sessions[0]).toMatchObject({
      slug: "event-1",
      summary: "Short words.",
      description: "Short **words**.",
      capacity: null,
      track: "Pursue",
    });
  });

  it("does nothing the second time, also when both come at once", async () => {
    const given = schedule("again", [event(1), event(2)]);
    const outcomes = (await Promise.all([run(given), run(given), run(given)])).map(
      ({ outcome }) => outcome,
    );
    expect(outcomes.sort()).toEqual(["made", "unchanged", "unchanged"]);
    expect(await read.session.count({ where: { conference: { slug: "again" } } })).toBe(2);
    expect(await read.conference.findUnique({ where: { slug: "again" } })).toMatchObject({
      release: 1,
    });
  });

  it("adds, changes and removes by the event's guid, and keeps what organisers added", async () => {
    await run(schedule("changes", [event(1), event(2), event(3)]));
    const { id } = await read.conference.findUniqueOrThrow({ where: { slug: "changes" } });
    const slot = await read.slot.findFirstOrThrow({ where: { conferenceId: id } });
    await command((tx) =>
      tx.session.create({
        data: { conferenceId: id, slotId: slot.id, slug: "own", title: "Own", theme: "prevent" },
      }),
    );
    await command((tx) =>
      tx.session.updateMany({
        where: { conferenceId: id, slug: "event-2" },
        data: { theme: "protect" },
      }),
    );
    const later = { startsAt: base.endsAt, endsAt: new Date("2027-02-02T12:00:00Z") };
    const next = schedule("changes", [
      event(1),
      event(2, { title: "Second", slug: "other", persons: [], ...later }),
      event(4),
    ]);
    expect(await run(next)).toMatchObject({ outcome: "changed", added: 1, changed: 1, removed: 1 });
    const sessions = await read.session.findMany({
      where: { conferenceId: id },
      orderBy: { slug: "asc" },
      include: { slot: true, _count: { select: { speakers: true } } },
    });
    expect(sessions.map(({ slug }) => slug)).toEqual(["event-1", "event-2", "event-4", "own"]);
    expect(sessions[1]).toMatchObject({
      title: "Second",
      theme: "protect",
      _count: { speakers: 0 },
    });
    expect(sessions[1]?.slot.startsAt).toEqual(later.startsAt);
    expect(await read.conference.findUnique({ where: { id } })).toMatchObject({ release: 2 });
    expect(await run(next)).toMatchObject({ outcome: "unchanged" });
  });

  it("refuses to remove or move a session that has places, and changes nothing", async () => {
    await run(schedule("places", [event(1), event(2)]));
    const session = await read.session.findFirstOrThrow({
      where: { conference: { slug: "places" }, slug: "event-2" },
    });
    await command((tx) =>
      tx.conference.update({ where: { id: session.conferenceId }, data: { capacity: 9 } }),
    );
    const { registration } = await makeRegistration(session.conferenceId);
    const { conferenceId, slotId, id: sessionId } = session;
    await command((tx) =>
      tx.place.create({
        data: {
          conferenceId,
          slotId,
          sessionId,
          registrationId: registration.id,
          state: "held",
          since: testNow,
        },
      }),
    );
    const before = await rows();
    await expect(run(schedule("places", [event(1)]))).rejects.toThrow(/“Event 2”/);
    const moved = event(2, { endsAt: new Date("2027-02-02T11:30:00Z") });
    await expect(run(schedule("places", [event(1), moved, event(5)]))).rejects.toThrow(/“Event 2”/);
    expect(await rows()).toEqual(before);
  });

  it("refuses the address of a conference that was made by hand, and people who may not", async () => {
    const { slug } = await makeConference();
    await expect(run(schedule(slug, [event(1)]))).rejects.toMatchObject({
      code: "conflict",
      field: "slug",
    });
    const steward = await makeActor("steward");
    const input = { schedule: schedule("no", []), source: "", release: false };
    expect(() => importSchedule(steward, input, testNow)).toThrow(/organiser/);
  });

  it("leaves a draft where it is not asked to release", async () => {
    expect(await run(schedule("draft", [event(1)]), false)).toMatchObject({ released: false });
    expect(await buildSchedule("draft")).toBeNull();
    expect((await buildSchedule("draft", { drafts: true }))?.schedule.events).toHaveLength(1);
  });
});

describe("exporting", () => {
  it("gives back what was imported, in both forms", async () => {
    await run(schedule("round-trip", [event(1), event(2, { room: "Annexe" })]));
    const built = await buildSchedule("round-trip");
    expect(
      built?.schedule.events.map(({ guid, title, room, startsAt }) => ({
        guid,
        title,
        room,
        startsAt,
      })),
    ).toEqual(
      [1, 2].map((n) => ({
        guid: event(n).guid,
        title: `Event ${n}`,
        room: n === 1 ? "Hall" : "Annexe",
        startsAt: base.startsAt,
      })),
    );
    if (!built) return;
    for (const text of [writeScheduleJson(built.schedule), writeScheduleXml(built.schedule)]) {
      const back = await readScheduleFile(bytes(text));
      expect(back.events.map(({ guid }) => guid)).toEqual([1, 2].map((n) => event(n).guid));
      expect(back.events[0]?.persons).toMatchObject([{ name: "Ann Example" }]);
    }
  });
});

async function* bytes(text: string) {
  yield Buffer.from(text);
}

const xml = (inside: string) => `<?xml version="1.0"?>
<schedule><version>1</version>
<conference><title>Broken</title><acronym>broken</acronym><start>2027-02-02</start><end>2027-02-02</end></conference>
<day index="1" date="2027-02-02"><room name="Hall">${inside}</room></day></schedule>`;

const brokenEvent = `
<event guid="00000000-0000-4000-8000-000000000001" id="1"><title>Back in time</title>
<date>2027-02-02T10:00:00+00:00</date><duration>-00:30</duration></event>`;

const bomb = `<?xml version="1.0"?><!DOCTYPE schedule [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY a${n} "${`&${n ? `a${n - 1}` : "a"};`.repeat(10)}">`,
).join("")}]><schedule><version>&a8;</version></schedule>`;

describe("broken files", () => {
  it.each([
    ["cut short", xml("").slice(0, 150), /line \d+: .*(cut short|ends)/i],
    ["another root", "<html><body/></html>", /line 1/i],
    ["an entity bomb", bomb, /line 1/i],
    ["a session that ends before it starts", xml(brokenEvent), /line \d+: The event ends before/i],
    ["JSON without a schedule", '{"talks": []}', /schedule/i],
    ["JSON cut short", '{"schedule": {"conference": ', /line 1: .*cut short/i],
    ["not a schedule at all", "Dear Sir", /neither XML nor JSON/],
    ["empty", "", /empty/],
  ])("%s: one sentence that says where, and no row", async (_, content, sentence) => {
    const before = await rows();
    const folder = await mkdtemp(join(tmpdir(), "broken-"));
    await writeFile(join(folder, "file"), content);
    const reading = readScheduleFile(join(folder, "file"));
    await expect(reading).rejects.toMatchObject({ code: "invalid", field: "file" });
    await expect(reading).rejects.toThrow(sentence);
    expect(await rows()).toEqual(before);
    await rm(folder, { recursive: true });
  });

  it("a file of 200 MB is refused by its size, unread", async () => {
    const folder = await mkdtemp(join(tmpdir(), "large-"));
    const file = await open(join(folder, "file"), "w");
    await file.truncate(200 * 1024 * 1024);
    await file.close();
    await expect(readScheduleFile(join(folder, "file"))).rejects.toThrow("larger than 64 MB");
    await rm(folder, { recursive: true });
  });
});

describe.skipIf(!present)("real schedules", () => {
  it.each([
    ["fosdem-2024.schedule.xml", "fosdem-2024", 874],
    ["pretalx-democon.schedule.json", "democon", 36],
  ])(
    "%s is a conference whose export is a valid schedule again",
    async (file, slug, count) => {
      const given = await readScheduleFile(join(FIXTURES, file));
      const input = { schedule: given, source: file, release: true };
      const started = process.cpuUsage();
      const done = await importSchedule(system, input, testNow);
      const { user, system: kernel } = process.cpuUsage(started);
      expect(done).toMatchObject({ slug, outcome: "made", sessions: count, added: count });
      expect((user + kernel) / 1e6).toBeLessThan(12);
      expect(await read.session.count({ where: { conference: { slug } } })).toBe(count);
      expect(await importSchedule(system, input, testNow)).toMatchObject({ outcome: "unchanged" });
      const built = await buildSchedule(slug);
      const text = writeScheduleXml(built?.schedule ?? given);
      const { errors } = await validateXML({
        xml: { fileName: "schedule.xml", contents: text },
        schema: readFileSync(join(FIXTURES, "schedule.xml.xsd"), "utf8"),
        initialMemoryPages: 512,
        maxMemoryPages: memoryPages.GiB,
      });
      expect(errors.map(({ message }) => message)).toEqual([]);
      const back = await readScheduleFile(bytes(text));
      const ids = (of: Schedule) => of.events.map(({ guid }) => guid).sort();
      expect(ids(back)).toEqual(ids(given));
    },
    60_000,
  );
});

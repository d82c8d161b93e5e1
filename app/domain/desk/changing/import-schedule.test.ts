// Importing schedules: real files become conferences, again is a no-op, and changes are counted.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { memoryPages, validateXML } from "xmllint-wasm";
import type { Schedule } from "~/domain/announcing/schedule-files/format/format";
import { prepareSchedule } from "~/domain/announcing/schedule-files/import/prepare.server";
import { readScheduleFile } from "~/domain/announcing/schedule-files/import/read-file.server";
import { readSchedule } from "~/domain/announcing/schedule-files/read/read-schedule.server";
import { buildSchedule } from "~/domain/announcing/schedule-files/write/build-schedule.server";
import { writeScheduleJson } from "~/domain/announcing/schedule-files/write/json";
import { writeScheduleXml } from "~/domain/announcing/schedule-files/write/xml";
import { system } from "~/domain/ground/audit/actor";
import { command, read } from "~/platform/db.server";
import { makePlace } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { trailOf } from "../../../../prisma/factories/trail";
import { importAndRelease, importSchedule } from "./import-schedule.server";

const fixtures = fileURLToPath(new URL("../../../../../shared/fixtures/", import.meta.url));
const present = existsSync(fixtures);
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
  (release ? importAndRelease : importSchedule)(
    system,
    { schedule: prepareSchedule(given), source: "small.xml" },
    testNow,
  );

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

  it("refuses days in the past once somebody has registered, and takes them before", async () => {
    const dated = (year: string) => {
      const given = schedule("dated", [
        event(1, {
          startsAt: new Date(`${year}-02-02T10:00:00Z`),
          endsAt: new Date(`${year}-02-02T11:00:00Z`),
        }),
      ]);
      const day = `${year}-02-02`;
      return { ...given, conference: { ...given.conference, startsOn: day, endsOn: day } };
    };
    for (const year of ["2027", "2020", "2028"]) await run(dated(year));
    const { id } = await read.conference.findUniqueOrThrow({ where: { slug: "dated" } });
    await command((tx) => tx.conference.update({ where: { id }, data: { capacity: 9 } }));
    await makeRegistration(id);
    const before = await rows();
    await expect(run(dated("2020"))).rejects.toMatchObject({
      code: "conflict",
      field: "file",
      sentence:
        "This would move the conference into the past, to Sunday 2 February 2020. It has 1 registration, so it stays on Wednesday 2 February 2028. Nothing was changed.",
    });
    expect(await rows()).toEqual(before);
    expect(await run(dated("2027"))).toMatchObject({ outcome: "changed" });
    expect(await read.conference.findUnique({ where: { id } })).toMatchObject({
      startsOn: "2027-02-02",
      datesChangedAt: testNow,
    });
  });

  it("removes and moves sessions whose places were all given up", async () => {
    await run(schedule("given-up", [event(1), event(2), event(3)]));
    const { id: conferenceId } = await read.conference.findUniqueOrThrow({
      where: { slug: "given-up" },
    });
    await command((tx) =>
      tx.conference.update({ where: { id: conferenceId }, data: { capacity: 9 } }),
    );
    for (const slug of ["event-2", "event-3"]) {
      const session = await read.session.findFirstOrThrow({ where: { conferenceId, slug } });
      const { registration } = await makeRegistration(conferenceId);
      await makePlace(registration, session, "released");
    }
    const moved = event(3, { endsAt: new Date("2027-02-02T11:30:00Z") });
    const done = { changed: 1, removed: 1 };
    expect(await run(schedule("given-up", [event(1), moved]))).toMatchObject(done);
    const left = await read.place.findMany({
      where: { conferenceId },
      select: { session: { select: { slug: true } } },
    });
    expect(left).toEqual([{ session: { slug: "event-3" } }]);
  });

  it.each(["waiting", "slides"] as const)(
    "refuses to lose what hangs on a session: %s",
    async (what) => {
      const slug = `lose-${what}`;
      await run(schedule(slug, [event(1), event(2)]));
      const session = await read.session.findFirstOrThrow({
        where: { conference: { slug }, slug: "event-2" },
      });
      const { conferenceId, id: sessionId } = session;
      await command((tx) =>
        tx.conference.update({ where: { id: conferenceId }, data: { capacity: 9 } }),
      );
      if (what === "slides")
        await command((tx) => tx.slides.create({ data: { sessionId, createdAt: testNow } }));
      else await makePlace((await makeRegistration(conferenceId)).registration, session, what);
      await expect(run(schedule(slug, [event(1)]))).rejects.toThrow(
        "The file removes sessions that have places or slides, or moves them to another time: “Event 2”.",
      );
    },
  );

  it("refuses the address of a conference that was made by hand, and people who may not", async () => {
    const { slug } = await makeConference();
    await expect(run(schedule(slug, [event(1)]))).rejects.toMatchObject({
      code: "conflict",
      field: "slug",
    });
    const steward = await makeActor("steward");
    const input = { schedule: prepareSchedule(schedule("no", [])), source: "" };
    expect(() => importSchedule(steward, input, testNow)).toThrow(/organiser/);
    expect(() => importAndRelease(steward, input, testNow)).toThrow(/organiser/);
  });

  it("releases by the one rule: once, with an audit record, and nothing that is empty", async () => {
    await run(schedule("released", [event(1)]));
    const { id } = await read.conference.findUniqueOrThrow({ where: { slug: "released" } });
    const trail = await read.auditRecord.findMany({
      where: { subjectId: id },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      "conference-imported",
      "conference-released",
    ]);
    expect(await run(schedule("empty", []))).toMatchObject({ outcome: "made", released: false });
    expect(await buildSchedule("empty")).toBeNull();
    const draft = schedule("later", [event(1)]);
    await run(draft, false);
    expect(await run(draft)).toMatchObject({ outcome: "unchanged", released: false });
    expect(await run(schedule("later", [event(1), event(2)]))).toMatchObject({
      outcome: "changed",
      released: false,
    });
    expect(await read.conference.findUnique({ where: { slug: "later" } })).toMatchObject({
      release: 0,
    });
  });

  it("keeps a slot that nothing stands in but a place given up there", async () => {
    await run(schedule("left", [event(1), event(2)]));
    const { id: conferenceId } = await read.conference.findUniqueOrThrow({
      where: { slug: "left" },
    });
    await command((tx) =>
      tx.conference.update({ where: { id: conferenceId }, data: { capacity: 9 } }),
    );
    const slot = await read.slot.findFirstOrThrow({ where: { conferenceId } });
    const elsewhere = await makeSlot(conferenceId, { title: "Own" });
    const own = await makeSession(conferenceId, slot.id);
    const { registration } = await makeRegistration(conferenceId);
    const row = { conferenceId, slotId: slot.id, sessionId: own.id, state: "released" };
    await command((tx) =>
      tx.place.create({ data: { ...row, registrationId: registration.id, since: testNow } }),
    );
    await command((tx) =>
      tx.session.update({ where: { id: own.id }, data: { slotId: elsewhere.id } }),
    );
    const moved = { startsAt: base.endsAt, endsAt: new Date("2027-02-02T12:00:00Z") };
    const later = schedule("left", [event(1, moved), event(2, moved)]);
    expect(await run(later)).toMatchObject({ changed: 2 });
    expect(await read.slot.count({ where: { id: slot.id } })).toBe(1);
    await command((tx) => tx.place.deleteMany({ where: { conferenceId } }));
    await run(schedule("left", [event(1, moved)]));
    expect(await read.slot.count({ where: { id: slot.id } })).toBe(0);
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
      const back = await readSchedule(bytes(text));
      expect(back.events.map(({ guid }) => guid)).toEqual([1, 2].map((n) => event(n).guid));
      expect(back.events[0]?.persons).toMatchObject([{ name: "Ann Example" }]);
    }
  });
});

async function* bytes(text: string) {
  yield Buffer.from(text);
}

describe.skipIf(!present)("real schedules", () => {
  it.each([
    ["fosdem-2024.schedule.xml", "fosdem-2024", 874],
    ["pretalx-democon.schedule.json", "democon", 36],
  ])(
    "%s is a conference whose export is a valid schedule again",
    async (file, slug, count) => {
      const given = await readSchedule(join(fixtures, file));
      const input = { schedule: await readScheduleFile(join(fixtures, file)), source: file };
      const started = process.cpuUsage();
      const done = await importAndRelease(system, input, testNow);
      const { user, system: kernel } = process.cpuUsage(started);
      expect(done).toMatchObject({ slug, outcome: "made", sessions: count, added: count });
      expect((user + kernel) / 1e6).toBeLessThan(12);
      expect(await read.session.count({ where: { conference: { slug } } })).toBe(count);
      expect(await importAndRelease(system, input, testNow)).toMatchObject({
        outcome: "unchanged",
      });
      const built = await buildSchedule(slug);
      const text = writeScheduleXml(built?.schedule ?? given);
      const { errors } = await validateXML({
        xml: { fileName: "schedule.xml", contents: text },
        schema: readFileSync(join(fixtures, "schedule.xml.xsd"), "utf8"),
        initialMemoryPages: 512,
        maxMemoryPages: memoryPages.GiB,
      });
      expect(errors.map(({ message }) => message)).toEqual([]);
      const back = await readSchedule(bytes(text));
      const ids = (of: Schedule) => of.events.map(({ guid }) => guid).sort();
      expect(ids(back)).toEqual(ids(given));
    },
    60_000,
  );
});

const trailEvent = (number: number, title: string): Schedule["events"][number] => ({
  guid: `00000000-0000-4000-8000-00000000000${number}`,
  slug: `event-${number}`,
  title,
  ...{ subtitle: "", abstract: "", description: "", room: "Hall", track: "", type: "" },
  startsAt: new Date("2027-02-02T10:00:00Z"),
  endsAt: new Date("2027-02-02T11:00:00Z"),
  ...{ language: "", url: "", persons: [], links: [], attachments: [] },
});

const smallSchedule = (events: Schedule["events"]): Schedule => ({
  version: "1",
  conference: {
    ...{ title: "Small", slug: "small", venue: "The Hall", city: "Leeds", url: "" },
    ...{ startsOn: "2027-02-02", endsOn: "2027-02-02", timeZone: "Europe/London" },
  },
  rooms: [{ name: "Hall", capacity: 100 }],
  tracks: [],
  events,
});

it("keeps who brought which file in, the first time and again, and nothing for the same file", async () => {
  const actor = await makeActor("organiser");
  const bring = (source: string, events: Schedule["events"]) =>
    importSchedule(actor, { schedule: prepareSchedule(smallSchedule(events)), source }, testNow);
  await bring("first.xml", [trailEvent(1, "One"), trailEvent(2, "Two")]);
  await bring("second.xml", [trailEvent(1, "Uno"), trailEvent(3, "Three")]);
  await bring("third.xml", [trailEvent(1, "Uno"), trailEvent(3, "Three")]);
  const { id } = await read.conference.findUniqueOrThrow({ where: { slug: "small" } });
  const by = { actor: actor.name, at: testNow };
  expect(await trailOf(id)).toMatchObject([
    { ...by, action: "conference-imported", facts: { source: "first.xml", added: 2 } },
    {
      ...by,
      action: "schedule-imported-again",
      facts: { source: "second.xml", added: 1, changed: 1, removed: 1 },
    },
  ]);
});

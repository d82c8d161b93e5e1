// The rules of a programme through a real database: each is one sentence beside its field, and a refusal changes nothing.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { deleteSession } from "~/domain/desk/changing/delete-session.server";
import { deleteSlot } from "~/domain/desk/changing/delete-slot.server";
import { saveSession, saveSlot, saveSpeaker } from "~/domain/desk/changing/save-parts.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { fieldErrors } from "~/domain/problem";
import { command, read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeRoom,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../../prisma/factories/factories";
import { getProgrammeBoard } from "../board.server";
import { type SessionInput, slotForm } from "./forms";
import { deleteRoom, saveRoom } from "./rooms.server";
import { deleteSpeaker } from "./speakers.server";

let actor: Actor;
let conference: Awaited<ReturnType<typeof makeConference>>;
let slug: string;
const asNew = () => ({ id: randomUUID(), isNew: true });
const at = (time: string) => new Date(`2027-02-02T${time}:00Z`);

beforeEach(async () => {
  actor = await makeActor("organiser");
  conference = await makeConference();
  slug = conference.slug;
});

const room = (name: string, capacity: number | null = 40) =>
  makeRoom(conference.id, { name, capacity });
const slot = (starts: string, ends: string, kind = "breakout") =>
  makeSlot(conference.id, {
    startsAt: at(starts),
    endsAt: at(ends),
    kind,
    title: `${kind} ${starts}`,
  });

async function speaker(name: string): Promise<string> {
  const id = randomUUID();
  await command((tx) => tx.speaker.create({ data: { id, conferenceId: conference.id, name } }));
  return id;
}

const session = (fields: Partial<SessionInput> & { slotId: string }): SessionInput => ({
  title: "A session",
  roomId: null,
  capacity: null,
  theme: null,
  topic: null,
  summary: "",
  description: "",
  speakers: [],
  ...fields,
});

async function place(sessionId: string, slotId: string) {
  const { registration } = await makeRegistration(conference.id);
  const row = { conferenceId: conference.id, registrationId: registration.id, slotId, sessionId };
  await command((tx) => tx.place.create({ data: { ...row, state: "held", since: testNow } }));
}

const release = async () =>
  (await read.conference.findUniqueOrThrow({ where: { id: conference.id } })).release;

describe("rooms", () => {
  it("adds one however often the form is sent, and counts the release", async () => {
    const input = { name: "Gallery", capacity: 30, stepFree: true, hearingLoop: false, ...asNew() };
    await Promise.all(Array.from({ length: 10 }, () => saveRoom(actor, slug, input, testNow)));
    expect(await read.room.count({ where: { conferenceId: conference.id } })).toBe(1);
    expect(await release()).toBe(1);
    const again = { ...input, ...asNew() };
    await expect(saveRoom(actor, slug, again, testNow)).rejects.toMatchObject({ field: "name" });
  });

  it("stays as large as its sessions, and stays while it is used", async () => {
    const hall = await room("Hall");
    const { id: slotId } = await slot("11:00", "12:00");
    await makeSession(conference.id, slotId, { roomId: hall.id, capacity: 35, title: "Busy" });
    const input = { id: hall.id, isNew: false, name: "Hall", stepFree: false, hearingLoop: false };
    const smaller = saveRoom(actor, slug, { ...input, capacity: 34 }, testNow);
    await expect(smaller).rejects.toThrow("“Busy” in this room has 35 places");
    await saveRoom(actor, slug, { ...input, capacity: 35 }, testNow);
    await expect(deleteRoom(actor, slug, hall.id, testNow)).rejects.toThrow(
      "“Busy” is in this room",
    );
    const empty = await room("Empty");
    await deleteRoom(actor, slug, empty.id, testNow);
    await deleteRoom(actor, slug, empty.id, testNow);
    expect(await read.room.count({ where: { id: empty.id } })).toBe(0);
  });

  it("of another conference do not exist, and only organisers change them", async () => {
    const other = await makeConference();
    const foreign = await makeRoom(other.id);
    const input = { name: "X", capacity: 1, stepFree: false, hearingLoop: false };
    const there = { ...input, id: foreign.id, isNew: false };
    await expect(saveRoom(actor, slug, there, testNow)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(saveRoom(actor, slug, { ...there, isNew: true }, testNow)).rejects.toMatchObject({
      code: "not-found",
    });
    await deleteRoom(actor, slug, foreign.id, testNow);
    expect(await read.room.count({ where: { id: foreign.id } })).toBe(1);
    const steward = await makeActor("steward");
    expect(() => saveRoom(steward, slug, { ...input, ...asNew() }, testNow)).toThrow(/organiser/);
  });
});

describe("slots", () => {
  it.each([
    ["an end before the start", { starts: "10am", ends: "9am" }, "ends"],
    ["a day outside the conference", { day: "2027-02-03" }, "day"],
    ["a time that is none", { starts: "ten" }, "starts"],
    ["no kind", { kind: "" }, "kind"],
  ])("refuses %s", (_, changes, field) => {
    const typed = {
      title: "Slot",
      kind: "plenary",
      day: "2027-02-02",
      starts: "9am",
      ends: "10am",
    };
    const result = slotForm(conference).safeParse({ ...typed, ...changes });
    expect(result.error && fieldErrors(result.error).map((error) => error.field)).toEqual([field]);
    expect(slotForm(conference).parse(typed)).toMatchObject({ startsAt: at("09:00") });
  });

  it("tells everything that is wrong at once, each with its field", () => {
    const typed = { title: "", day: "2027-02-03", starts: "", ends: "late" };
    const result = slotForm(conference).safeParse(typed);
    expect(result.error && fieldErrors(result.error).map(({ text }) => text)).toEqual([
      "Enter a title, like Keynote or Breakout 1",
      "Say whether it is a plenary or a breakout",
      "Choose a day of the conference",
      "Enter the time when it starts, like 9am or 5:30pm",
      "Enter the time when it ends, like 9am or 5:30pm",
    ]);
  });

  it("keeps UTC for times typed in summer time", () => {
    const summer = { ...conference, startsOn: "2027-07-01", endsOn: "2027-07-01" };
    const typed = {
      title: "Slot",
      kind: "plenary",
      day: "2027-07-01",
      starts: "9am",
      ends: "10am",
    };
    expect(slotForm(summer).parse(typed).startsAt).toEqual(new Date("2027-07-01T08:00:00Z"));
  });

  it("refuses two breakouts at once, and to double-book a room by moving", async () => {
    const hall = await room("Hall");
    const first = await slot("11:00", "12:00");
    const second = await slot("12:00", "13:00");
    await makeSession(conference.id, first.id, { roomId: hall.id, title: "First" });
    await makeSession(conference.id, second.id, { roomId: hall.id, title: "Second" });
    const overlapping = {
      title: "X",
      kind: "breakout" as const,
      startsAt: at("11:30"),
      endsAt: at("12:30"),
    };
    const adding = saveSlot(actor, slug, { ...overlapping, ...asNew() }, testNow);
    await expect(adding).rejects.toThrow("is from 11am to midday. Two breakouts cannot overlap");
    const plenary = await slot("13:00", "14:00", "plenary");
    await makeSession(conference.id, plenary.id, { roomId: hall.id, capacity: null });
    const moved = {
      id: plenary.id,
      isNew: false,
      title: "Moved",
      kind: "plenary" as const,
      startsAt: at("11:30"),
      endsAt: at("12:00"),
    };
    const before = await release();
    await expect(saveSlot(actor, slug, moved, testNow)).rejects.toThrow("“First” is in Hall");
    expect(await read.slot.findUnique({ where: { id: plenary.id } })).toMatchObject({
      startsAt: at("13:00"),
    });
    await saveSlot(actor, slug, { ...moved, startsAt: at("13:30"), endsAt: at("14:00") }, testNow);
    expect(await release()).toBe(before + 1);
  });

  it("changes kind only where nobody has a place and rooms give capacities", async () => {
    const breakout = await slot("11:00", "12:00");
    const held = await makeSession(conference.id, breakout.id);
    await place(held.id, breakout.id);
    const times = { startsAt: at("11:00"), endsAt: at("12:00"), title: "Slot" };
    const change = (id: string, kind: "plenary" | "breakout") =>
      saveSlot(actor, slug, { id, isNew: false, kind, ...times }, testNow);
    await expect(change(breakout.id, "plenary")).rejects.toThrow(/1 person has a place/);
    const plenary = await slot("09:00", "10:00", "plenary");
    const talk = await makeSession(conference.id, plenary.id, { capacity: null, title: "Talk" });
    times.startsAt = at("09:00");
    times.endsAt = at("10:00");
    await expect(change(plenary.id, "breakout")).rejects.toThrow(/“Talk” needs a room/);
    const hall = await room("Hall", 40);
    await command((tx) => tx.session.update({ where: { id: talk.id }, data: { roomId: hall.id } }));
    await change(plenary.id, "breakout");
    expect(await read.session.findUnique({ where: { id: talk.id } })).toMatchObject({
      capacity: 40,
    });
    await expect(deleteSlot(actor, slug, plenary.id, testNow)).rejects.toThrow(
      "“Talk” is in this slot",
    );
  });
});

describe("sessions", () => {
  it("take the room's capacity, a slug and speakers, once", async () => {
    const hall = await room("Hall", 40);
    const { id: slotId } = await slot("11:00", "12:00");
    const ann = await speaker("Ann");
    const input = { ...session({ slotId, roomId: hall.id, speakers: [ann] }), ...asNew() };
    const before = await release();
    await Promise.all([1, 2, 3].map(() => saveSession(actor, slug, input, testNow)));
    const [made, ...more] = await read.session.findMany({
      where: { conferenceId: conference.id },
      include: { speakers: true },
    });
    expect(more).toEqual([]);
    expect(made).toMatchObject({ slug: "a-session", capacity: 40, speakers: [{ speakerId: ann }] });
    expect(await release()).toBe(before + 1);
  });

  it("refuse a capacity that is missing, above the room's, below the places held, or in a plenary", async () => {
    const hall = await room("Hall", 40);
    const breakout = await slot("11:00", "12:00");
    const plenary = await slot("09:00", "10:00", "plenary");
    const add = (fields: Partial<SessionInput> & { slotId: string }) =>
      saveSession(actor, slug, { ...session(fields), ...asNew() }, testNow);
    const refused = { field: "capacity" };
    await expect(add({ slotId: breakout.id })).rejects.toMatchObject(refused);
    await expect(add({ slotId: breakout.id, roomId: hall.id, capacity: 41 })).rejects.toThrow(
      "Hall holds 40 people",
    );
    await expect(add({ slotId: plenary.id, capacity: 10 })).rejects.toMatchObject(refused);
    await add({ slotId: plenary.id });
    const stored = await makeSession(conference.id, breakout.id, { title: "Held" });
    await place(stored.id, breakout.id);
    await place(stored.id, breakout.id);
    const change = (fields: Partial<SessionInput>) => {
      const input = session({ slotId: breakout.id, title: "Held", capacity: 30, ...fields });
      return saveSession(actor, slug, { ...input, id: stored.id, isNew: false }, testNow);
    };
    await expect(change({ capacity: 1 })).rejects.toThrow("2 places are held");
    await expect(change({ slotId: plenary.id, capacity: null })).rejects.toMatchObject({
      field: "slotId",
    });
    await expect(change({ topic: "other" })).rejects.toMatchObject({ field: "topic" });
    await change({ capacity: 2, title: "Smaller" });
    await expect(deleteSession(actor, slug, stored.id, testNow)).rejects.toThrow(
      /2 people have or wait/,
    );
  });

  it("refuse a room or a speaker that is elsewhere at the time, and name where", async () => {
    const hall = await room("Hall");
    const breakout = await slot("11:00", "12:00");
    const later = await slot("12:00", "13:00");
    const overlapping = await slot("11:30", "12:30", "plenary");
    const ann = await speaker("Ann Example");
    const first = session({
      title: "First",
      slotId: breakout.id,
      roomId: hall.id,
      speakers: [ann],
    });
    await saveSession(actor, slug, { ...first, ...asNew() }, testNow);
    const add = (fields: Partial<SessionInput> & { slotId: string }) =>
      saveSession(actor, slug, { ...session({ title: "Second", ...fields }), ...asNew() }, testNow);
    await expect(add({ slotId: overlapping.id, roomId: hall.id })).rejects.toMatchObject({
      field: "roomId",
      sentence: expect.stringContaining("“First” is in Hall from 11am to midday"),
    });
    await expect(add({ slotId: overlapping.id, speakers: [ann] })).rejects.toMatchObject({
      field: "speakers",
      sentence: expect.stringContaining("Ann Example speaks in “First”"),
    });
    await add({ slotId: later.id, roomId: hall.id, speakers: [ann] });
    const foreign = await makeSlot((await makeConference()).id);
    await expect(add({ slotId: foreign.id })).rejects.toMatchObject({ field: "slotId" });
  });
});

describe("speakers", () => {
  const form = { name: "Ann Example", jobTitle: "", organisation: "", biography: "" };

  it("with an address become a person and hear of it once", async () => {
    const input = { ...form, email: "ann@speakers.example.org", ...asNew() };
    await saveSpeaker(actor, slug, input, testNow);
    expect(await read.letter.count({ where: { to: input.email } })).toBe(1);
    await saveSpeaker(actor, slug, input, testNow);
    const changed = { ...input, isNew: false, biography: "Writes." };
    await saveSpeaker(actor, slug, changed, testNow);
    const person = await read.person.findUniqueOrThrow({
      where: { email: "ann@speakers.example.org" },
      include: { speakers: true },
    });
    expect(person.speakers).toMatchObject([{ id: input.id, biography: "Writes." }]);
    const letters = await read.letter.findMany({ where: { to: person.email } });
    expect(letters).toMatchObject([{ kind: "speaker-added", personId: person.id }]);
    const trail = await read.auditRecord.findMany({ where: { subjectId: input.id } });
    expect(trail.map(({ action }) => action)).toEqual(["speaker-added", "speaker-changed"]);
    expect(JSON.stringify(trail.map(({ facts }) => facts))).not.toMatch(/Ann|Writes/);
    const twin = { ...input, ...asNew() };
    await expect(saveSpeaker(actor, slug, twin, testNow)).rejects.toMatchObject({ field: "email" });
  });

  it("stay while they are in a session", async () => {
    const id = await speaker("Bea Example");
    const { id: slotId } = await slot("11:00", "12:00", "plenary");
    const own = { ...session({ slotId, title: "Hers", speakers: [id] }), ...asNew() };
    await saveSession(actor, slug, own, testNow);
    await expect(deleteSpeaker(actor, slug, id, testNow)).rejects.toThrow("speaks in “Hers”");
    await deleteSession(actor, slug, own.id, testNow);
    await deleteSpeaker(actor, slug, id, testNow);
    expect(await read.speaker.count({ where: { id } })).toBe(0);
  });
});

describe("the board", () => {
  it("shows sessions by room, free rooms and pauses", async () => {
    const hall = await room("Hall");
    await room("Annexe");
    const first = await slot("09:00", "10:00", "plenary");
    const second = await slot("10:15", "11:00");
    await makeSession(conference.id, second.id, { roomId: hall.id, title: "One" });
    const board = await getProgrammeBoard(slug);
    expect(board?.conference).toEqual({ slug, name: conference.name, isDraft: false });
    expect(board?.days).toHaveLength(1);
    const [one, two] = board?.days[0]?.slots ?? [];
    expect(one).toMatchObject({ id: first.id, sessions: [], freeRooms: [], pause: "" });
    expect(two).toMatchObject({
      pause: "10am to 10:15am",
      freeRooms: [{ name: "Annexe" }],
      sessions: [{ title: "One", room: "Hall" }],
    });
    expect(board?.rooms.map(({ name }) => name)).toEqual(["Annexe", "Hall"]);
    const other = await makeConference();
    await command((tx) =>
      tx.speaker.create({ data: { conferenceId: conference.id, name: "Ann Example" } }),
    );
    expect(await getProgrammeBoard(other.slug)).toMatchObject({
      ...{ days: [], rooms: [], speakers: [] },
    });
    expect(await getProgrammeBoard("nowhere")).toBeNull();
  });
});

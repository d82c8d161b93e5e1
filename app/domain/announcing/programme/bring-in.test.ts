// Bringing a programme in through a real database: what is made, what is brought up to date, and what stays of before.
import { expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import {
  makeConference,
  makeRoom,
  makeSession,
  makeSlot,
} from "../../../../prisma/factories/factories";
import { type PlannedSession, type ProgrammePlan, type SessionBefore, slotKey } from "./bring-in";
import { bringIn } from "./bring-in.server";

const times = (hour: number) => ({
  startsAt: new Date(Date.UTC(2027, 1, 2, hour)),
  endsAt: new Date(Date.UTC(2027, 1, 2, hour + 1)),
});

const planned = (name: string, hour: number, fields: Partial<PlannedSession> = {}) => ({
  ...{ id: null, slug: name, externalId: name, title: `Session ${name}`, track: null },
  ...{ summary: "", description: "", room: "Hall", speakers: ["ann"] },
  ...{ slot: slotKey(times(hour)), ...times(hour) },
  ...fields,
});

const plan = (fields: Partial<ProgrammePlan>): ProgrammePlan => ({
  ...{ added: [], changed: [], removed: [] },
  rooms: [{ name: "Hall", capacity: 100 }],
  slots: new Map([9, 10, 11].map((hour) => [slotKey(times(hour)), times(hour)])),
  speakers: new Map([["ann", { name: "Ann", biography: "Writes." }]]),
  ...fields,
});

const bring = (conferenceId: string, what: ProgrammePlan, keptSlots: string[] = []) =>
  command((tx) => bringIn({ tx }, conferenceId, what, keptSlots));

async function before(conferenceId: string, slug: string): Promise<SessionBefore> {
  const { speakers, slot, room, ...row } = await read.session.findFirstOrThrow({
    where: { conferenceId, slug },
    include: { slot: true, room: true, speakers: { include: { speaker: true } } },
  });
  return {
    ...row,
    externalId: row.externalId ?? "",
    room: room?.name ?? null,
    slot: slotKey(slot),
    speakers: speakers.flatMap(({ speaker }) => speaker.externalId ?? []),
  };
}

const programme = (conferenceId: string) =>
  read.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    include: {
      rooms: { orderBy: [{ position: "asc" }, { name: "asc" }] },
      slots: { orderBy: { startsAt: "asc" } },
      sessions: {
        orderBy: { slug: "asc" },
        include: { speakers: { orderBy: { position: "asc" } } },
      },
      speakers: { orderBy: { name: "asc" } },
    },
  });

it("makes rooms in their order, plenaries and speakers, and puts the sessions in them", async () => {
  const { id } = await makeConference();
  const rooms = [{ name: "Loft", capacity: null }, ...plan({}).rooms];
  const added = [planned("a", 9), planned("b", 10, { room: null, speakers: ["bea", "ann"] })];
  const speakers = new Map([...plan({}).speakers, ["bea", { name: "Bea", biography: "" }]]);
  await bring(id, plan({ added, rooms, speakers }));
  const made = await programme(id);
  expect(made.rooms.map(({ name, capacity }) => [name, capacity])).toEqual([
    ["Loft", null],
    ["Hall", 100],
  ]);
  expect(made.slots.map(({ kind, startsAt }) => [kind, startsAt.getUTCHours()])).toEqual([
    ["plenary", 9],
    ["plenary", 10],
    ["plenary", 11],
  ]);
  const [ann, bea] = made.speakers.map((speaker) => speaker.id);
  expect(made.sessions).toMatchObject([
    { slug: "a", roomId: made.rooms[1]?.id, slotId: made.slots[0]?.id },
    { slug: "b", roomId: null, slotId: made.slots[1]?.id },
  ]);
  expect(made.sessions[1]?.speakers.map(({ speakerId }) => speakerId)).toEqual([bea, ann]);
});

it("brings rooms and speakers up to date, and takes nothing said for nothing changed", async () => {
  const { id } = await makeConference();
  await bring(id, plan({ added: [planned("a", 9)] }));
  const rooms = [
    { name: "Loft", capacity: 20 },
    { name: "Hall", capacity: 120 },
  ];
  await bring(id, plan({ rooms, speakers: new Map([["ann", { name: "Anne", biography: "" }]]) }));
  const changed = await programme(id);
  expect(changed.rooms).toMatchObject([
    { name: "Loft", position: 0 },
    { name: "Hall", position: 1, capacity: 120 },
  ]);
  expect(changed.speakers).toMatchObject([{ name: "Anne", biography: "Writes." }]);
  await bring(id, plan({ rooms: [{ name: "Hall", capacity: null }] }));
  expect((await programme(id)).rooms).toMatchObject([
    { name: "Hall", position: 0, capacity: 120 },
    { name: "Loft", position: 0, capacity: 20 },
  ]);
});

it("moves what changed, takes away what is gone with all that only it needed, and keeps what organisers made", async () => {
  const [{ id }, other] = [await makeConference(), await makeConference()];
  await bring(other.id, plan({ added: [planned("a", 9)] }));
  const own = await makeRoom(id, { name: "Own" });
  const rooms = [...plan({}).rooms, { name: "Loft", capacity: null }];
  const speakers = new Map([...plan({}).speakers, ["bea", { name: "Bea", biography: "" }]]);
  const gone = planned("c", 10, { room: "Loft", speakers: ["bea"] });
  await bring(id, plan({ added: [planned("a", 9), planned("b", 9), gone], rooms, speakers }));
  const named = await makeSlot(id, { title: "Lunch", kind: "plenary", ...times(13) });
  const [a, c] = [await before(id, "a"), await before(id, "c")];
  const after = planned("a", 11, { id: a.id, title: "Moved", speakers: [] });
  const slots = new Map([9, 11].map((hour) => [slotKey(times(hour)), times(hour)]));
  await bring(id, plan({ changed: [{ before: a, after }], removed: [c], slots }));
  const left = await programme(id);
  expect(left.sessions.map(({ slug, title }) => [slug, title])).toEqual([
    ["a", "Moved"],
    ["b", "Session b"],
  ]);
  expect(left.sessions.map(({ speakers: of }) => of.length)).toEqual([0, 1]);
  expect(left.rooms.map((room) => room.name).sort()).toEqual(["Hall", own.name]);
  expect(left.slots.map((slot) => slot.startsAt.getUTCHours())).toEqual([9, 11, 13]);
  expect(left.slots.some((slot) => slot.id === named.id)).toBe(true);
  expect(left.speakers.map(({ name }) => name)).toEqual(["Ann"]);
  expect((await programme(other.id)).sessions).toHaveLength(1);
  expect((await programme(other.id)).slots).toHaveLength(3);
});

it("keeps a slot that the caller needs, and the speaker that organisers gave a session", async () => {
  const { id } = await makeConference();
  await bring(id, plan({ added: [planned("a", 9), planned("b", 10)] }));
  const [a, b] = [await before(id, "a"), await before(id, "b")];
  const made = await command((tx) =>
    tx.speaker.create({
      data: {
        conferenceId: id,
        name: "Own",
        sessions: { create: { sessionId: a.id, position: 5 } },
      },
    }),
  );
  const other = await makeConference();
  await command((tx) =>
    tx.speaker.createMany({
      data: [
        { conferenceId: id, name: "Later" },
        { conferenceId: other.id, name: "Elsewhere", externalId: "else" },
      ],
    }),
  );
  const ten = (await programme(id)).slots.find((slot) => slotKey(slot) === b.slot)?.id ?? "";
  const after = planned("a", 9, { id: a.id, title: "Again", speakers: [] });
  const slots = new Map([[a.slot, times(9)]]);
  await bring(id, plan({ changed: [{ before: a, after }], removed: [b], slots }), [ten]);
  const left = await programme(id);
  expect(left.slots.map((slot) => slot.startsAt.getUTCHours())).toEqual([9, 10]);
  expect(left.sessions[0]?.speakers.map(({ speakerId }) => speakerId)).toEqual([made.id]);
  expect(left.speakers.map(({ name }) => name)).toEqual(["Later", "Own"]);
  expect((await programme(other.id)).speakers).toHaveLength(1);
  expect(await makeSession(id, ten)).toBeTruthy();
});

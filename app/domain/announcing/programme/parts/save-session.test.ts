// Sessions through a real database: whose they are, when they may be, and what the audit trail keeps of them.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { saveSession } from "~/domain/desk/changing/save-parts.server";
import { command, read } from "~/platform/db.server";
import { makePlace } from "../../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeRoom,
  makeSlot,
  testNow,
} from "../../../../../prisma/factories/factories";
import { actionsOf, trailOf } from "../../../../../prisma/factories/trail";
import { getSessionForm } from "./session-form.server";

it("keeps who added and changed a session, and nothing for what changed nothing", async () => {
  const actor = await makeActor("organiser");
  const conference = await makeConference();
  const slot = await makeSlot(conference.id);
  const room = await makeRoom(conference.id);
  const id = randomUUID();
  const session = {
    ...{ id, title: "Asking first", slotId: slot.id, roomId: room.id, capacity: 20 },
    ...{ theme: null, topic: null, summary: "", description: "", speakers: [] },
  };
  const save = (changes: object, isNew = false) =>
    saveSession(actor, conference.slug, { ...session, ...changes, isNew }, testNow);
  await save({}, true);
  await save({}, true);
  await save({ capacity: 25 });
  await save({ capacity: 25 });
  expect(await actionsOf(id)).toEqual(["session-added", "session-changed"]);
  expect(await trailOf(id)).toMatchObject([
    { actor: actor.name, facts: { slug: "asking-first", capacity: 20 } },
    { actor: actor.name, facts: { capacity: { before: 20, after: 25 } } },
  ]);
});

it("is added once: the same form again, with other words, changes nothing", async () => {
  const actor = await makeActor("organiser");
  const { slug, slotId, session } = await prepare();
  await saveSession(actor, slug, { ...session, slotId, isNew: true }, testNow);
  await saveSession(actor, slug, { ...session, slotId, title: "Other", isNew: true }, testNow);
  expect(await getSessionForm(slug, session.id)).toMatchObject({ part: { title: "One" } });
});

it("is of its own conference, whose organisers alone may change it", async () => {
  const actor = await makeActor("organiser");
  const { slug, slotId, session } = await prepare();
  const unknown = { code: "not-found", sentence: "There is no such session in this conference." };
  const change = (of: string) =>
    saveSession(actor, of, { ...session, slotId, isNew: false }, testNow);
  await expect(change(slug)).rejects.toMatchObject(unknown);
  await saveSession(actor, slug, { ...session, slotId, isNew: true }, testNow);
  const other = await makeConference();
  await expect(change(other.slug)).rejects.toMatchObject(unknown);
  const add = saveSession(actor, other.slug, { ...session, slotId, isNew: true }, testNow);
  await expect(add).rejects.toMatchObject(unknown);
});

it("may be at the time of another where neither has a room", async () => {
  const actor = await makeActor("organiser");
  const { slug, slotId, session } = await prepare();
  for (const id of [session.id, randomUUID()])
    await saveSession(actor, slug, { ...session, id, slotId, isNew: true }, testNow);
  expect(await read.session.count({ where: { slotId } })).toBe(2);
});

it.each([
  [1, "1 person has a place in this session, so its topic stays"],
  [2, "2 people have places in this session, so its topic stays"],
])("keeps its topic under %i who have a place", async (held, sentence) => {
  const actor = await makeActor("organiser");
  const { slug, slotId, session } = await prepare();
  await saveSession(actor, slug, { ...session, slotId, isNew: true }, testNow);
  for (let one = 0; one < held; one += 1)
    await makePlace((await makeRegistration(session.conferenceId)).registration, {
      ...{ id: session.id, slotId },
    });
  const change = { ...session, slotId, topic: "Other", isNew: false };
  await expect(saveSession(actor, slug, change, testNow)).rejects.toMatchObject({
    ...{ code: "conflict", field: "topic", sentence },
  });
});

it("is in a room of its own conference, and holds at most as many as that room", async () => {
  const actor = await makeActor("organiser");
  const { slug, slotId, session } = await prepare();
  await makeRoom(session.conferenceId, { capacity: 500 });
  const small = await makeRoom(session.conferenceId, { name: "Loft", capacity: 10 });
  const foreign = await makeRoom((await makeConference()).id);
  const save = (roomId: string) =>
    saveSession(actor, slug, { ...session, slotId, roomId, isNew: true }, testNow);
  const unknown = { code: "invalid", field: "roomId", sentence: "Choose a room" };
  await expect(save(foreign.id)).rejects.toMatchObject(unknown);
  await expect(save(small.id)).rejects.toMatchObject({
    ...{ field: "capacity", sentence: "Loft holds 10 people. Enter 10 or fewer" },
  });
});

it("is refused for a speaker who is in another room at the time, beside the speakers", async () => {
  const actor = await makeActor("organiser");
  const { slug, slotId, session } = await prepare();
  const { conferenceId } = session;
  const ann = await command((tx) => tx.speaker.create({ data: { conferenceId, name: "Ann" } }));
  const save = async (fields: object) => {
    const { id: roomId } = await makeRoom(conferenceId);
    const own = { ...session, slotId, roomId, speakers: [ann.id], isNew: true, ...fields };
    return saveSession(actor, slug, own, testNow);
  };
  await save({ title: "First" });
  await expect(save({ id: randomUUID() })).rejects.toMatchObject({
    field: "speakers",
    sentence: expect.stringContaining("Ann speaks in “First”"),
  });
});

async function prepare() {
  const conference = await makeConference();
  const slot = await makeSlot(conference.id);
  const session = {
    ...{ id: randomUUID(), conferenceId: conference.id, title: "One", roomId: null, capacity: 20 },
    ...{ theme: null, topic: null, summary: "", description: "", speakers: [] },
  };
  return { slug: conference.slug, slotId: slot.id, session };
}

// What the audit trail keeps of rooms: each change once, with what it was before.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRoom,
  testNow,
} from "../../../../../prisma/factories/factories";
import { actionsOf, trailOf } from "../../../../../prisma/factories/trail";
import { deleteRoom, saveRoom } from "./rooms.server";

it("keeps who added, changed and deleted a room, and nothing for what changed nothing", async () => {
  const actor = await makeActor("organiser");
  const { slug } = await makeConference();
  const id = randomUUID();
  const room = { id, name: "Gallery", capacity: 30, stepFree: true, hearingLoop: false };
  await saveRoom(actor, slug, { ...room, isNew: true }, testNow);
  await saveRoom(actor, slug, { ...room, isNew: true }, testNow);
  await saveRoom(actor, slug, { ...room, isNew: false, capacity: 25 }, testNow);
  await saveRoom(actor, slug, { ...room, isNew: false, capacity: 25 }, testNow);
  await deleteRoom(actor, slug, id, testNow);
  await deleteRoom(actor, slug, id, testNow);
  expect(await actionsOf(id)).toEqual(["room-added", "room-changed", "room-deleted"]);
  expect(await trailOf(id)).toMatchObject([
    { actor: actor.name, facts: { name: "Gallery", capacity: 30 } },
    { actor: actor.name, facts: { capacity: { before: 30, after: 25 } } },
    { actor: actor.name, facts: { name: "Gallery" } },
  ]);
});

it("is added once, and changed in its own conference alone", async () => {
  const actor = await makeActor("organiser");
  const [own, other] = [await makeConference(), await makeConference()];
  const room = {
    id: randomUUID(),
    ...{ name: "One", capacity: 30, stepFree: true, hearingLoop: false },
  };
  const save = (slug: string, isNew: boolean, name = "One") =>
    saveRoom(actor, slug, { ...room, name, isNew }, testNow);
  const unknown = { code: "not-found", sentence: "There is no such room in this conference." };
  await expect(save(own.slug, false)).rejects.toMatchObject(unknown);
  await save(own.slug, true);
  await save(own.slug, true, "Other");
  await expect(save(other.slug, false, "Other")).rejects.toMatchObject(unknown);
  await expect(save(other.slug, true, "Other")).rejects.toMatchObject(unknown);
  expect(await read.room.findUnique({ where: { id: room.id } })).toMatchObject({
    ...{ name: "One", conferenceId: own.id },
  });
});

it("is deleted from its own conference alone, and none beside it goes", async () => {
  const actor = await makeActor("organiser");
  const [own, other] = [await makeConference(), await makeConference()];
  const [room, beside] = [await makeRoom(own.id), await makeRoom(own.id)];
  await deleteRoom(actor, other.slug, room.id, testNow);
  expect(await read.room.count({ where: { id: room.id } })).toBe(1);
  await deleteRoom(actor, own.slug, beside.id, testNow);
  expect(await read.room.findMany({ where: { conferenceId: own.id } })).toMatchObject([
    { id: room.id },
  ]);
});

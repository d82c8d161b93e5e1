// What the audit trail keeps of rooms: each change once, with what it was before.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { makeActor, makeConference, testNow } from "../../../../prisma/factories/factories";
import { actionsOf, trailOf } from "../../../../prisma/factories/trail";
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

// What the audit trail keeps of sessions: each change once, with what it was before.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import {
  makeActor,
  makeConference,
  makeRoom,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { actionsOf, trailOf } from "../../../../prisma/factories/trail";
import { saveSession } from "./save-session.server";

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

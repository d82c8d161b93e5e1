// What the audit trail keeps of slots: each change once, with what it was before.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { makeActor, makeConference, testNow } from "../../../../prisma/factories/factories";
import { actionsOf, trailOf } from "../../../../prisma/factories/trail";
import { deleteSlot, saveSlot } from "./slots.server";

it("keeps who added, changed and deleted a slot, and nothing for what changed nothing", async () => {
  const actor = await makeActor("organiser");
  const { slug } = await makeConference();
  const id = randomUUID();
  const [startsAt, endsAt] = [new Date("2027-02-02T11:00:00Z"), new Date("2027-02-02T12:00:00Z")];
  const slot = { id, kind: "breakout" as const, title: "Breakout 1", startsAt, endsAt };
  await saveSlot(actor, slug, { ...slot, isNew: true }, testNow);
  await saveSlot(actor, slug, { ...slot, isNew: true }, testNow);
  await saveSlot(actor, slug, { ...slot, isNew: false, title: "Breakout A" }, testNow);
  await saveSlot(actor, slug, { ...slot, isNew: false, title: "Breakout A" }, testNow);
  await deleteSlot(actor, slug, id, testNow);
  await deleteSlot(actor, slug, id, testNow);
  expect(await actionsOf(id)).toEqual(["slot-added", "slot-changed", "slot-deleted"]);
  expect(await trailOf(id)).toMatchObject([
    { actor: actor.name, facts: { title: "Breakout 1", startsAt: startsAt.toISOString() } },
    { actor: actor.name, facts: { title: { before: "Breakout 1", after: "Breakout A" } } },
    { actor: actor.name, facts: { title: "Breakout A", kind: "breakout" } },
  ]);
});

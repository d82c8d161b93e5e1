// What the audit trail keeps of slots: each change once, with what it was before.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { deleteSlot } from "~/domain/desk/changing/delete-slot.server";
import { saveSlot } from "~/domain/desk/changing/save-parts.server";
import { read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeSlot,
  testNow,
} from "../../../../../prisma/factories/factories";
import { actionsOf, trailOf } from "../../../../../prisma/factories/trail";
import { getSlotForm } from "./slots.server";

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

it("is added once, and changed in its own conference alone", async () => {
  const actor = await makeActor("organiser");
  const [own, other] = [await makeConference(), await makeConference()];
  const [startsAt, endsAt] = [new Date("2027-02-02T11:00:00Z"), new Date("2027-02-02T12:00:00Z")];
  const slot = { id: randomUUID(), kind: "plenary" as const, startsAt, endsAt };
  const save = (slug: string, isNew: boolean, title = "One") =>
    saveSlot(actor, slug, { ...slot, title, isNew }, testNow);
  const unknown = { code: "not-found", sentence: "There is no such slot in this conference." };
  await expect(save(own.slug, false)).rejects.toMatchObject(unknown);
  await save(own.slug, true);
  await save(own.slug, true, "Other");
  await expect(save(other.slug, false, "Other")).rejects.toMatchObject(unknown);
  await expect(save(other.slug, true, "Other")).rejects.toMatchObject(unknown);
  expect(await read.slot.findUnique({ where: { id: slot.id } })).toMatchObject({
    ...{ title: "One", conferenceId: own.id },
  });
});

it("meets another breakout at its end, and at a conference beside it", async () => {
  const actor = await makeActor("organiser");
  const [own, other] = [await makeConference(), await makeConference()];
  const save = (slug: string, from: string, to: string, kind: "breakout" | "plenary") =>
    saveSlot(
      actor,
      slug,
      {
        ...{ id: randomUUID(), isNew: true, kind, title: "" },
        startsAt: new Date(`2027-02-02T${from}:00Z`),
        endsAt: new Date(`2027-02-02T${to}:00Z`),
      },
      testNow,
    );
  await save(own.slug, "11:00", "12:00", "breakout");
  await save(own.slug, "12:00", "13:00", "breakout");
  await save(own.slug, "10:00", "11:00", "breakout");
  await save(own.slug, "11:00", "12:00", "plenary");
  await save(other.slug, "11:00", "12:00", "breakout");
  await expect(save(own.slug, "12:59", "14:00", "breakout")).rejects.toMatchObject({
    field: "starts",
    sentence: "Another breakout is from midday to 1pm. Two breakouts cannot overlap",
  });
});

it("is shown in its own form, and in no other conference's", async () => {
  const [own, other] = [await makeConference(), await makeConference()];
  await makeSlot(own.id, { title: "First" });
  const slot = await makeSlot(own.id, { title: "Second" });
  expect((await getSlotForm(own.slug, slot.id))?.part).toMatchObject({
    ...{ id: slot.id, title: "Second", day: "2027-02-02", starts: "11am", ends: "midday" },
  });
  expect(await getSlotForm(other.slug, slot.id)).toBeNull();
  expect((await getSlotForm(own.slug, null))?.part).toBeNull();
});

it("is deleted from its own conference alone, and none beside it goes", async () => {
  const actor = await makeActor("organiser");
  const [own, other] = [await makeConference(), await makeConference()];
  const [slot, beside] = [await makeSlot(own.id), await makeSlot(own.id)];
  await deleteSlot(actor, other.slug, slot.id, testNow);
  expect(await read.slot.count({ where: { id: slot.id } })).toBe(1);
  await deleteSlot(actor, own.slug, beside.id, testNow);
  expect(await read.slot.findMany({ where: { conferenceId: own.id } })).toMatchObject([
    { id: slot.id },
  ]);
});

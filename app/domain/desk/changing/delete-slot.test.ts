// Deleting a slot through a real database: the sessions in it keep it, and a place given up there does not.
import { beforeEach, expect, it } from "vitest";
import type { Actor } from "~/domain/ground/audit/actor";
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
import { actionsOf } from "../../../../prisma/factories/trail";
import { deleteSlot } from "./delete-slot.server";

let actor: Actor;
let conference: Awaited<ReturnType<typeof makeConference>>;
let slot: Awaited<ReturnType<typeof makeSlot>>;

beforeEach(async () => {
  actor = await makeActor("organiser");
  conference = await makeConference();
  slot = await makeSlot(conference.id, { kind: "breakout" });
});

const remove = () => deleteSlot(actor, conference.slug, slot.id, testNow);
const slots = () => read.slot.count({ where: { id: slot.id } });

it("keeps a slot for its session, and says which", async () => {
  await makeSession(conference.id, slot.id, { title: "Talk" });
  await expect(remove()).rejects.toMatchObject({
    code: "conflict",
    sentence: "“Talk” is in this slot. Move or delete it first.",
  });
  expect(await slots()).toBe(1);
});

it("deletes a slot whose session moved; a place that was given up in it follows the session", async () => {
  const session = await makeSession(conference.id, slot.id);
  const { registration } = await makeRegistration(conference.id);
  const { id } = await makePlace(registration, session, "released");
  const later = await makeSlot(conference.id, { kind: "plenary" });
  await command((tx) =>
    tx.session.update({ where: { id: session.id }, data: { slotId: later.id } }),
  );
  await remove();
  await remove();
  expect(await slots()).toBe(0);
  expect(await read.place.findUnique({ where: { id } })).toMatchObject({ slotId: later.id });
  expect(await actionsOf(slot.id)).toEqual(["slot-deleted"]);
});

it("knows no slot of another conference, and obeys organisers only", async () => {
  await deleteSlot(actor, (await makeConference()).slug, slot.id, testNow);
  expect(await slots()).toBe(1);
  const steward = await makeActor("steward");
  expect(() => deleteSlot(steward, conference.slug, slot.id, testNow)).toThrow(/organiser/);
});

// What the audit trail keeps of speakers: that something changed, never what they are called or say of themselves.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { saveSpeaker } from "~/domain/desk/changing/save-parts.server";
import { command, read } from "~/platform/db.server";
import { makeActor, makeConference, testNow } from "../../../../../prisma/factories/factories";
import { actionsOf, trailOf } from "../../../../../prisma/factories/trail";
import { deleteSpeaker } from "./speakers.server";

it("keeps who added, changed and deleted a speaker, and nothing that could not be forgotten", async () => {
  const actor = await makeActor("organiser");
  const { slug } = await makeConference();
  const id = randomUUID();
  const speaker = {
    ...{ id, name: "Ann Example", email: null, jobTitle: "", organisation: "" },
    biography: "Writes.",
  };
  await saveSpeaker(actor, slug, { ...speaker, isNew: true }, testNow);
  await saveSpeaker(actor, slug, { ...speaker, isNew: true }, testNow);
  await saveSpeaker(actor, slug, { ...speaker, isNew: false, biography: "Sings." }, testNow);
  await saveSpeaker(actor, slug, { ...speaker, isNew: false, biography: "Sings." }, testNow);
  await deleteSpeaker(actor, slug, id, testNow);
  await deleteSpeaker(actor, slug, id, testNow);
  expect(await actionsOf(id)).toEqual(["speaker-added", "speaker-changed", "speaker-deleted"]);
  const trail = await trailOf(id);
  expect(trail.map((line) => line.actor)).toEqual([actor.name, actor.name, actor.name]);
  expect(trail[1]?.facts).toEqual({ changed: ["biography"] });
  expect(JSON.stringify(trail)).not.toMatch(/Ann|Writes|Sings/);
});

it("is added once, and changed in its own conference alone", async () => {
  const actor = await makeActor("organiser");
  const [own, other] = [await makeConference(), await makeConference()];
  const speaker = {
    id: randomUUID(),
    ...{ name: "One", email: null, jobTitle: "", organisation: "", biography: "" },
  };
  const save = (slug: string, isNew: boolean, name = "One") =>
    saveSpeaker(actor, slug, { ...speaker, name, isNew }, testNow);
  const unknown = { code: "not-found", sentence: "There is no such speaker in this conference." };
  await expect(save(own.slug, false)).rejects.toMatchObject(unknown);
  await save(own.slug, true);
  await save(own.slug, true, "Other");
  await expect(save(other.slug, false, "Other")).rejects.toMatchObject(unknown);
  await expect(save(other.slug, true, "Other")).rejects.toMatchObject(unknown);
  expect(await read.speaker.findUnique({ where: { id: speaker.id } })).toMatchObject({
    ...{ name: "One", conferenceId: own.id },
  });
});

it("is deleted from their own conference alone, and nobody beside them goes", async () => {
  const actor = await makeActor("organiser");
  const [own, other] = [await makeConference(), await makeConference()];
  const add = () =>
    command((tx) => tx.speaker.create({ data: { conferenceId: own.id, name: "One" } }));
  const [speaker, beside] = [await add(), await add()];
  await deleteSpeaker(actor, other.slug, speaker.id, testNow);
  expect(await read.speaker.count({ where: { id: speaker.id } })).toBe(1);
  await deleteSpeaker(actor, own.slug, beside.id, testNow);
  expect(await read.speaker.findMany({ where: { conferenceId: own.id } })).toMatchObject([
    { id: speaker.id },
  ]);
});

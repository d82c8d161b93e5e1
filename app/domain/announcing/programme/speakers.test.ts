// What the audit trail keeps of speakers: that something changed, never what they are called or say of themselves.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { makeActor, makeConference, testNow } from "../../../../prisma/factories/factories";
import { actionsOf, trailOf } from "../../../../prisma/factories/trail";
import { deleteSpeaker, saveSpeaker } from "./speakers.server";

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

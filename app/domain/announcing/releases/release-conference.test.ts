// Releasing a conference through a real database, once and only with a programme.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { makeConference } from "~/domain/announcing/conferences/make-conference.server";
import { read } from "~/platform/db.server";
import { conferenceInput } from "../../../../prisma/factories/conference-input";
import {
  makeActor,
  makeRoom,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { makeCurrent } from "./make-current.server";
import { releaseConference } from "./release-conference.server";

const make = async (name: string) => {
  const actor = await makeActor("organiser");
  return makeConference(actor, { ...conferenceInput, id: randomUUID(), name }, testNow);
};

it("names what is missing, then releases it once", async () => {
  const slug = await make("Release");
  const actor = await makeActor("organiser");
  await expect(releaseConference(actor, slug, testNow)).rejects.toThrow(
    /one room.*one slot.*one session/,
  );
  await expect(makeCurrent(actor, slug, testNow)).rejects.toMatchObject({ code: "conflict" });
  const { id } = await read.conference.findUniqueOrThrow({ where: { slug } });
  await makeRoom(id);
  const slot = await makeSlot(id);
  await expect(releaseConference(actor, slug, testNow)).rejects.toMatchObject({
    ...{ code: "conflict", sentence: "Add at least one session." },
  });
  await makeSession(id, slot.id);
  await Promise.all([
    releaseConference(actor, slug, testNow),
    releaseConference(actor, slug, testNow),
  ]);
  const released = await read.conference.findUniqueOrThrow({ where: { id } });
  expect(released).toMatchObject({ releasedAt: testNow, release: 1, current: true });
  const trail = await read.auditRecord.findMany({
    where: { conferenceId: id },
    orderBy: { id: "asc" },
  });
  expect(trail.map(({ action }) => action)).toEqual(["conference-made", "conference-released"]);
});

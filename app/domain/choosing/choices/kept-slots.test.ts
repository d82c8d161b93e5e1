// What is kept in memory of a programme is what the programme is: every change of it shows at once, and so does every place.
import { expect, it } from "vitest";
import { saveRoom } from "~/domain/announcing/programme/parts/rooms.server";
import { read } from "~/platform/db.server";
import { makeDay } from "../../../../prisma/factories/day";
import {
  makeActor,
  makeRegistration,
  makeRoom,
  makeSession,
  testNow,
} from "../../../../prisma/factories/factories";
import { recordStatements } from "../../../../prisma/factories/statements";
import { getChoicesPage } from "./my-choices.server";
import { takePlace } from "./take-place.server";

it("is read once, and anew after a change of the programme", async () => {
  const { conference, slot, actor } = await makeDay();
  const organiser = await makeActor("organiser");
  const room = await makeRoom(conference.id, { name: "The old hall", capacity: 90 });
  const { slug } = conference;
  await makeSession(conference.id, slot.id, { title: "In the hall", roomId: room.id });
  const hall = async () => {
    const page = await getChoicesPage(actor.personId, testNow);
    const options = page?.breakouts.flatMap((breakout) => breakout.options);
    return options?.find(({ title }) => title === "In the hall")?.room?.name;
  };
  expect(await hall()).toBe("The old hall");
  const { asked } = await recordStatements(() => hall());
  expect(asked.filter(({ sql }) => /\bSlot\b/.test(sql))).toEqual([]);
  const renamed = { id: room.id, isNew: false, name: "The new hall", capacity: 90 };
  await saveRoom(organiser, slug, { ...renamed, stepFree: true, hearingLoop: false }, testNow);
  expect(await hall()).toBe("The new hall");
});

it("has the places as they are now, whoever took one", async () => {
  const { conference, session, actor } = await makeDay();
  const other = await makeRegistration(conference.id);
  const left = async () => {
    const page = await getChoicesPage(actor.personId, testNow);
    const options = page?.breakouts.flatMap((breakout) => breakout.options);
    return options?.find(({ id }) => id === session.id)?.placesLeft;
  };
  const before = (await left()) ?? 0;
  await takePlace(other.actor, { sessionId: session.id }, testNow);
  expect(await left()).toBe(before - 1);
  expect(await read.session.count({ where: { id: session.id, placesHeld: 1 } })).toBe(1);
});

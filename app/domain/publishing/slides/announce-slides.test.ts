// Who is told of released slides: those they are for, once for everything that was released together.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { mainDoor } from "~/domain/arriving/attendance/attendance";
import { command, read } from "~/platform/db.server";
import { makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { makeSlides, makeSpokenSession } from "../../../../prisma/factories/slides";
import { announceSlides } from "./announce-slides.server";
import { releaseSlides, withdrawSlides } from "./release-slides.server";
import { announcedAfterMinutes } from "./slides";

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const letters = async (conferenceId: string) =>
  read.letter.findMany({
    where: { conferenceId, kind: "slides-released" },
    orderBy: { id: "asc" },
    select: { to: true, text: true },
  });

it("are delegates whom they are for, once, when no more was released for two minutes", async () => {
  const { conference, session, speaker, organiser } = await makeSpokenSession();
  const { id: conferenceId, slug: conferenceSlug } = conference;
  const slides = await makeSlides(speaker, session.id);
  const everybody = await makeRegistration(conferenceId);
  const wasIn = await makeRegistration(conferenceId);
  await makeRegistration(conferenceId, { state: "waiting" });
  await command((tx) =>
    tx.attendance.create({
      data: {
        ...{ conferenceId, registrationId: wasIn.registration.id, checkpoint: mainDoor },
        ...{ sessionId: session.id, scanId: randomUUID(), at: testNow },
      },
    }),
  );
  const input = { conferenceSlug, slidesId: slides.id };
  await releaseSlides(organiser, { ...input, audience: "attended" }, testNow);
  await announceSlides(later(announcedAfterMinutes - 1));
  expect(await letters(conferenceId)).toEqual([]);
  await withdrawSlides(organiser, input, later(1));
  await announceSlides(later(10));
  expect(await letters(conferenceId)).toEqual([]);
  await releaseSlides(organiser, { ...input, audience: "attended" }, later(10));
  for (const minutes of [12, 13, 20]) await announceSlides(later(minutes));
  const told = await letters(conferenceId);
  expect(told.map(({ to }) => to)).toEqual([wasIn.registration.email]);
  expect(told[0]?.text).toContain(`- ${session.title}`);
  await withdrawSlides(organiser, input, later(30));
  await releaseSlides(organiser, { ...input, audience: "delegates" }, later(31));
  await announceSlides(later(33));
  const again = (await letters(conferenceId)).map(({ to }) => to).slice(1);
  expect(again.sort()).toEqual([everybody, wasIn].map((one) => one.registration.email).sort());
});

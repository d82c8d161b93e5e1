// Becoming a speaker while holding places: what has to go goes with a letter that says why, and the rest stays.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { saveSession, saveSpeaker } from "~/domain/desk/changing/save-parts.server";
import { read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  makeTalks,
  testNow,
} from "../../../../prisma/factories/factories";
import { takePlace } from "./take-place.server";

const at = (time: string) => new Date(`2027-02-02T${time}:00Z`);

/** A delegate with a place at 11am and one at 2pm, and a session at 11am that nobody speaks in yet. */
async function makeBusyDelegate() {
  const conference = await makeConference();
  const first = await makeSlot(conference.id);
  const second = await makeSlot(conference.id, { startsAt: at("14:00"), endsAt: at("15:00") });
  const talk = await makeSession(conference.id, first.id, { title: "My work" });
  const held = await makeSession(conference.id, first.id, { title: "Beside" });
  const later = await makeSession(conference.id, second.id, { title: "Later" });
  const made = await makeRegistration(conference.id);
  for (const { id } of [held, later]) await takePlace(made.actor, { sessionId: id }, testNow);
  return { ...made, conference, talk, held, later, organiser: await makeActor("organiser") };
}

type Busy = Awaited<ReturnType<typeof makeBusyDelegate>>;

const heldBy = async ({ registration }: Busy) =>
  (await read.place.findMany({ where: { registrationId: registration.id, state: "held" } })).map(
    ({ sessionId }) => sessionId,
  );

/** The form of a session as it stands, with these speakers. */
const named = ({ talk }: Busy, speakers: string[]) => ({
  id: talk.id,
  isNew: false,
  title: talk.title,
  slotId: talk.slotId,
  roomId: null,
  capacity: 30,
  theme: null,
  topic: null,
  summary: "",
  description: "",
  speakers,
});

it("naming a delegate in a session frees the place at its time, tells why, and keeps the others", async () => {
  const busy = await makeBusyDelegate();
  const { actor, registration, conference, held, later, organiser } = busy;
  const { id: speaker } = await makeTalks(registration);
  const save = () => saveSession(organiser, conference.slug, named(busy, [speaker]), testNow);
  expect(await save()).toBe("saved-freed");
  expect(await heldBy(busy)).toEqual([later.id]);
  const because = "You speak in ‘My work’ from 11am to midday, which is at the same time.";
  const letters = await read.letter.findMany({
    where: { personId: actor.personId, kind: "place-given-up" },
    include: { attachments: true },
  });
  expect(letters.map(({ subject }) => subject)).toEqual([expect.stringContaining("Beside")]);
  expect(letters[0]?.text).toContain(because);
  expect(letters[0]?.attachments[0]?.content).toContain("METHOD:CANCEL");
  const [record] = await read.auditRecord.findMany({
    where: { subjectId: registration.id, action: "place-given-up" },
  });
  expect(record?.actorId).toBe(organiser.personId);
  expect(JSON.parse(record?.facts ?? "")).toMatchObject({ sessionId: held.id, because });
  expect(await save()).toBe("saved");
});

it("linking a speaker to a delegate by the email address does the same", async () => {
  const busy = await makeBusyDelegate();
  const { registration, conference, talk, later, organiser } = busy;
  const id = randomUUID();
  const details = { id, name: "Somebody", jobTitle: "", organisation: "", biography: "" };
  const speaker = { ...details, email: "", isNew: true };
  await saveSpeaker(organiser, conference.slug, speaker, testNow);
  expect(await saveSession(organiser, conference.slug, named(busy, [id]), testNow)).toBe("saved");
  const { email } = registration;
  const linked = { ...speaker, email, isNew: false };
  expect(await saveSpeaker(organiser, conference.slug, linked, testNow)).toBe("saved-freed");
  expect(await heldBy(busy)).toEqual([later.id]);
  expect(talk.placesHeld).toBe(0);
});

it("what has begun stays as it was", async () => {
  const busy = await makeBusyDelegate();
  const { registration, conference, held, later, organiser } = busy;
  const { id: speaker } = await makeTalks(registration);
  const form = named(busy, [speaker]);
  expect(await saveSession(organiser, conference.slug, form, at("11:00"))).toBe("saved");
  expect(await heldBy(busy)).toEqual([held.id, later.id]);
});

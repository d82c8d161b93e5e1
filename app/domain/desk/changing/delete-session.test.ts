// Deleting a session through a real database: what hangs on it keeps it, and a refusal changes nothing.
import { beforeEach, expect, it } from "vitest";
import type { Actor } from "~/domain/ground/audit/actor";
import { command, read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { deleteSession } from "./delete-session.server";

let actor: Actor;
let slug: string;
let session: Awaited<ReturnType<typeof makeSession>>;

beforeEach(async () => {
  actor = await makeActor("organiser");
  const conference = await makeConference();
  slug = conference.slug;
  const slot = await makeSlot(conference.id, { kind: "breakout" });
  session = await makeSession(conference.id, slot.id, { title: "Busy" });
});

async function place(state: string) {
  const { conferenceId, slotId, id: sessionId } = session;
  const { registration } = await makeRegistration(conferenceId);
  const row = { conferenceId, registrationId: registration.id, slotId, sessionId };
  await command((tx) => tx.place.create({ data: { ...row, state, since: testNow } }));
}

const remove = () => deleteSession(actor, slug, session.id, testNow);
const sessions = () => read.session.count({ where: { id: session.id } });

it("deletes it with its released places, once, and leaves an audit record", async () => {
  await place("released");
  await remove();
  await remove();
  expect(await sessions()).toBe(0);
  const trail = await read.auditRecord.findMany({ where: { subjectId: session.id } });
  expect(trail).toMatchObject([
    {
      action: "session-deleted",
      actorId: actor.personId,
      conferenceId: session.conferenceId,
      facts: JSON.stringify({ title: "Busy", slug: session.slug }),
    },
  ]);
});

it.each(["held", "offered", "waiting"])("keeps it for a place that is %s", async (state) => {
  await place("released");
  await place(state);
  await expect(remove()).rejects.toThrow("1 person has or waits for a place in “Busy”");
  await place(state);
  await expect(remove()).rejects.toThrow("2 people have or wait for a place in “Busy”");
  expect(await sessions()).toBe(1);
  expect(await read.place.count({ where: { sessionId: session.id } })).toBe(3);
});

it("keeps it for its slides", async () => {
  await command((tx) => tx.slides.create({ data: { sessionId: session.id, createdAt: testNow } }));
  await expect(remove()).rejects.toMatchObject({
    code: "conflict",
    sentence: "“Busy” has slides, so it stays.",
  });
  expect(await sessions()).toBe(1);
});

it("leaves the places that were given up in other sessions", async () => {
  const { conferenceId, slotId } = session;
  const other = await makeSession(conferenceId, slotId);
  const { registration } = await makeRegistration(conferenceId);
  const row = { conferenceId, slotId, registrationId: registration.id, state: "released" };
  await command((tx) => tx.place.create({ data: { ...row, sessionId: other.id, since: testNow } }));
  await remove();
  expect(await read.place.count({ where: { sessionId: other.id } })).toBe(1);
});

it("knows no session of another conference, and obeys organisers only", async () => {
  const other = await makeConference();
  await deleteSession(actor, other.slug, session.id, testNow);
  expect(await sessions()).toBe(1);
  const steward = await makeActor("steward");
  expect(() => deleteSession(steward, slug, session.id, testNow)).toThrow(/organiser/);
});

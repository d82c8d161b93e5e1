// Taking, swapping and giving up places through a real database: what is written, what is refused, and what is told to whom.
import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { brokeLimit, command, read } from "~/platform/db.server";
import { makePlace } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeRoom,
  makeSession,
  makeSlot,
  makeTalks,
  testNow,
} from "../../../../prisma/factories/factories";
import { releaseAllPlaces, releasePlace } from "./release-place.server";
import { takePlace } from "./take-place.server";

const at = (time: string) => new Date(`2027-02-02T${time}:00Z`);
let conference: Awaited<ReturnType<typeof makeConference>>;
let first: Awaited<ReturnType<typeof makeSlot>>;
let second: Awaited<ReturnType<typeof makeSlot>>;

beforeAll(async () => {
  conference = await makeConference({ contactEmail: "hello@conference.example.org" });
  first = await makeSlot(conference.id, { startsAt: at("11:15"), endsAt: at("12:00") });
  second = await makeSlot(conference.id, { startsAt: at("14:00"), endsAt: at("14:45") });
});

const inFirst = (fields = {}) => makeSession(conference.id, first.id, fields);
const inSecond = (fields = {}) => makeSession(conference.id, second.id, fields);
const delegate = (fields = {}) => makeRegistration(conference.id, fields);

async function heldBy(registrationId: string) {
  const places = await read.place.findMany({ where: { registrationId, state: "held" } });
  return places.map((place) => place.sessionId);
}

const lettersTo = (personId: string) =>
  read.letter.findMany({
    where: { personId },
    orderBy: { id: "asc" },
    include: { attachments: true },
  });

/** The mail server has taken everything so far. */
const everythingGoesOut = () => command((tx) => tx.letter.updateMany({ data: { state: "sent" } }));

/** The one calendar entry of a letter, as an independent reader sees it. */
function entryOf(letter: Awaited<ReturnType<typeof lettersTo>>[number] | undefined) {
  expect(letter?.attachments).toHaveLength(1);
  const { content = "", mediaType } = letter?.attachments[0] ?? {};
  const calendar = new ICAL.Component(ICAL.parse(content));
  const entry = calendar.getFirstSubcomponent("vevent") as ICAL.Component;
  const value = (name: string) => String(entry.getFirstPropertyValue(name));
  return {
    mediaType,
    method: calendar.getFirstPropertyValue("method"),
    uid: value("uid"),
    sequence: Number(value("sequence")),
    status: value("status"),
    organizer: value("organizer"),
    attendee: value("attendee"),
    location: value("location"),
    start: (entry.getFirstPropertyValue("dtstart") as ICAL.Time).toJSDate(),
  };
}

describe("taking a place", () => {
  it("writes the place, the audit record and a letter with an invitation", async () => {
    const room = await makeRoom(conference.id, { name: "Anvil Room", hearingLoop: true });
    const session = await inFirst({ title: "Criminal finances", roomId: room.id });
    const { actor, registration } = await delegate();
    await takePlace(actor, { sessionId: session.id }, testNow);
    expect(await heldBy(registration.id)).toEqual([session.id]);
    const audit = await read.auditRecord.findFirstOrThrow({
      where: { subjectId: registration.id, action: "place-taken" },
    });
    expect(audit).toMatchObject({ actorId: actor.personId, address: actor.address });
    const [letter, ...others] = await lettersTo(actor.personId);
    expect(others).toEqual([]);
    expect(letter?.to).toBe(registration.email);
    expect(letter?.text).toContain("Tuesday 2 February 2027, 11:15am to midday");
    expect(letter?.text).toContain("Anvil Room, The Hall");
    expect(letter?.text).toContain("The room has a hearing loop.");
    expect(entryOf(letter)).toEqual({
      mediaType: "text/calendar; method=REQUEST; charset=utf-8",
      method: "REQUEST",
      uid: `session-${session.id}@conference.test`,
      sequence: 0,
      status: "CONFIRMED",
      organizer: "mailto:hello@conference.example.org",
      attendee: `mailto:${registration.email}`,
      location: "Anvil Room, The Hall",
      start: at("11:15"),
    });
  });

  it("asked 50 times at once is done once, with one letter", async () => {
    const session = await inFirst();
    const { actor, registration } = await delegate();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => takePlace(actor, { sessionId: session.id }, testNow)),
    );
    expect(new Set(answers)).toEqual(new Set([undefined]));
    expect(await read.place.count({ where: { registrationId: registration.id } })).toBe(1);
    expect(await lettersTo(actor.personId)).toHaveLength(1);
    expect(await read.auditRecord.count({ where: { subjectId: registration.id } })).toBe(1);
  });

  it("keeps one UID and counts SEQUENCE up through giving up and taking again", async () => {
    const session = await inFirst();
    const { actor } = await delegate();
    await takePlace(actor, { sessionId: session.id }, testNow);
    await everythingGoesOut();
    await releasePlace(actor, { sessionId: session.id }, testNow);
    await releasePlace(actor, { sessionId: session.id }, testNow);
    await takePlace(actor, { sessionId: session.id }, testNow);
    const entries = (await lettersTo(actor.personId)).map(entryOf);
    expect(entries.map((entry) => [entry.method, entry.sequence])).toEqual([
      ["REQUEST", 0],
      ["CANCEL", 1],
      ["REQUEST", 2],
    ]);
    expect(new Set(entries.map((entry) => entry.uid)).size).toBe(1);
    expect(entries[1]).toMatchObject({
      status: "CANCELLED",
      mediaType: "text/calendar; method=CANCEL; charset=utf-8",
    });
  });
});

describe("somebody who speaks", () => {
  it("is refused a place in their own session, at its time and on its topic, with the reason", async () => {
    const talk = await inFirst({ title: "My work", topic: "my-work" });
    const beside = await inFirst({ title: "Beside" });
    const repeat = await inSecond({ title: "My work again", topic: "my-work" });
    const { actor, registration } = await delegate();
    await makeTalks(registration, talk);
    const take = (sessionId: string) => takePlace(actor, { sessionId }, testNow);
    const refusal = (sentence: string) => ({ code: "conflict", sentence, field: "sessionId" });
    await expect(take(talk.id)).rejects.toMatchObject(
      refusal("You speak in this session, so you do not need a place in it."),
    );
    await expect(take(beside.id)).rejects.toMatchObject(
      refusal("You speak in ‘My work’ from 11:15am to midday, which is at the same time."),
    );
    await expect(take(repeat.id)).rejects.toMatchObject(
      refusal("You speak in ‘My work’ from 11:15am to midday, which covers the same topic."),
    );
    expect(await heldBy(registration.id)).toEqual([]);
    expect(await lettersTo(actor.personId)).toEqual([]);
    const free = await inSecond();
    await take(free.id);
    expect(await heldBy(registration.id)).toEqual([free.id]);
  });

  it("is refused by the database itself, whoever writes the place", async () => {
    const [talk, beside] = [await inFirst(), await inFirst()];
    const { registration } = await delegate();
    await makePlace(registration, beside, "released");
    await makeTalks(registration, talk);
    const refused = (writing: Promise<unknown>) =>
      writing.then(
        () => false,
        (error: unknown) => brokeLimit(error, "place_beside_talk"),
      );
    const where = { registrationId: registration.id, sessionId: beside.id };
    expect(await refused(makePlace(registration, talk))).toBe(true);
    expect(
      await refused(command((tx) => tx.place.updateMany({ where, data: { state: "held" } }))),
    ).toBe(true);
    expect(await refused(makePlace(registration, talk, "released"))).toBe(false);
  });
});

describe("swapping", () => {
  it("takes the new place and gives up the old, and tells both", async () => {
    const [old, wanted] = [await inFirst({ title: "Old" }), await inFirst({ title: "New" })];
    const { actor, registration } = await delegate();
    await takePlace(actor, { sessionId: old.id }, testNow);
    await everythingGoesOut();
    await takePlace(actor, { sessionId: wanted.id }, testNow);
    expect(await heldBy(registration.id)).toEqual([wanted.id]);
    const trail = await read.auditRecord.findMany({
      where: { subjectId: registration.id },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ action, facts }) => [action, JSON.parse(facts).title])).toEqual([
      ["place-taken", "Old"],
      ["place-given-up", "Old"],
      ["place-taken", "New"],
    ]);
    const [, cancelled, invited] = await lettersTo(actor.personId);
    expect(entryOf(cancelled).method).toBe("CANCEL");
    expect(cancelled?.text).toContain("You chose ‘New’, ");
    expect(entryOf(invited).method).toBe("REQUEST");
    expect(invited?.text).toContain("You gave up your place in ‘Old’, ");
  });

  it("keeps the old place, unannounced, when the new session is full", async () => {
    const [old, wanted] = [await inFirst(), await inFirst({ title: "Popular", capacity: 0 })];
    const { actor, registration } = await delegate();
    await takePlace(actor, { sessionId: old.id }, testNow);
    await expect(takePlace(actor, { sessionId: wanted.id }, testNow)).rejects.toMatchObject({
      code: "full",
      field: "sessionId",
      sentence: "‘Popular’ is full.",
    });
    expect(await heldBy(registration.id)).toEqual([old.id]);
    const [place] = await read.place.findMany({ where: { registrationId: registration.id } });
    expect(place?.sequence).toBe(0);
    expect(await lettersTo(actor.personId)).toHaveLength(1);
    expect(await read.auditRecord.count({ where: { subjectId: registration.id } })).toBe(1);
  });

  it("between repeats in one slot is no repeat", async () => {
    const [a, b] = [await inFirst({ topic: "same" }), await inFirst({ topic: "same" })];
    const { actor, registration } = await delegate();
    await takePlace(actor, { sessionId: a.id }, testNow);
    await takePlace(actor, { sessionId: b.id }, testNow);
    expect(await heldBy(registration.id)).toEqual([b.id]);
  });
});

describe("refusals", () => {
  it("name a full session's repeats with places left, and no others", async () => {
    const full = await inFirst({ title: "Local profile", topic: "profile", capacity: 0 });
    await inSecond({ title: "Local profile", topic: "profile" });
    await inSecond({ title: "Full repeat", topic: "profile", capacity: 0 });
    const { actor } = await delegate();
    await expect(takePlace(actor, { sessionId: full.id }, testNow)).rejects.toMatchObject({
      sentence: "‘Local profile’ is full. There are places in ‘Local profile’ from 2pm to 2:45pm.",
    });
  });

  it("name the session in the way", async () => {
    const late = await makeSlot(conference.id, { startsAt: at("14:30"), endsAt: at("15:30") });
    const overlapping = await makeSession(conference.id, late.id);
    const held = await inSecond({ title: "Held", topic: "t" });
    const repeat = await inFirst({ topic: "t" });
    const { actor, registration } = await delegate();
    await takePlace(actor, { sessionId: held.id }, testNow);
    for (const [session, why] of [
      [overlapping, "which is at the same time."],
      [repeat, "which covers the same topic."],
    ] as const) {
      await expect(takePlace(actor, { sessionId: session.id }, testNow)).rejects.toMatchObject({
        code: "conflict",
        sentence: `You already have a place in ‘Held’ from 2pm to 2:45pm, ${why}`,
      });
    }
    expect(await heldBy(registration.id)).toEqual([held.id]);
  });

  it("come to whoever has no approved registration for this conference", async () => {
    const session = await inFirst();
    const elsewhere = await makeRegistration((await makeConference()).id);
    const others = [
      (await delegate({ state: "submitted" })).actor,
      (await delegate({ state: "waiting" })).actor,
      (await delegate({ state: "withdrawn" })).actor,
      elsewhere.actor,
      await makeActor("administrator"),
      { personId: null, name: "A visitor", roles: [], address: "192.0.2.3" },
    ];
    for (const actor of others) {
      await expect(takePlace(actor, { sessionId: session.id }, testNow)).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    expect(await read.place.count({ where: { sessionId: session.id } })).toBe(0);
  });

  it("come before choices open, after they close, for ranked conferences, and for a session under way", async () => {
    const session = await inFirst();
    const { actor } = await delegate();
    const ranked = await makeConference({ choiceMode: "ranked" });
    const toRank = await makeSession(ranked.id, (await makeSlot(ranked.id)).id);
    const ranker = (await makeRegistration(ranked.id)).actor;
    const attempts = [
      takePlace(actor, { sessionId: session.id }, new Date("2026-11-02T08:59:59Z")),
      takePlace(actor, { sessionId: session.id }, new Date("2027-01-31T17:00:00Z")),
      takePlace(ranker, { sessionId: toRank.id }, testNow),
    ];
    for (const attempt of attempts)
      await expect(attempt).rejects.toMatchObject({ code: "closed", field: undefined });
  });

  it("come for plenaries, drafts, unlimited sessions and what does not exist", async () => {
    const plenary = await makeSlot(conference.id, { kind: "plenary" });
    const draft = await makeConference({ releasedAt: null });
    const drafted = await makeSession(draft.id, (await makeSlot(draft.id)).id);
    const { actor } = await makeRegistration(draft.id);
    const unknown = [(await makeSession(conference.id, plenary.id)).id, drafted.id, "nothing"];
    for (const sessionId of unknown) {
      await expect(takePlace(actor, { sessionId }, testNow)).rejects.toMatchObject({
        code: "not-found",
      });
    }
    const open = await inFirst({ capacity: null });
    const { actor: other } = await delegate();
    await expect(takePlace(other, { sessionId: open.id }, testNow)).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("giving up", () => {
  it("is refused once choices have closed, but answers again for what was given up before", async () => {
    const [given, kept] = [await inFirst(), await inSecond()];
    const { actor, registration } = await delegate();
    const closed = new Date("2027-02-01T09:00:00Z");
    for (const { id } of [given, kept]) await takePlace(actor, { sessionId: id }, testNow);
    await releasePlace(actor, { sessionId: given.id }, testNow);
    await releasePlace(actor, { sessionId: given.id }, closed);
    await expect(releasePlace(actor, { sessionId: kept.id }, closed)).rejects.toMatchObject({
      code: "closed",
      field: undefined,
    });
    expect(await heldBy(registration.id)).toEqual([kept.id]);
  });

  it("never touches another delegate's place", async () => {
    const session = await inFirst();
    const [mine, theirs] = [await delegate(), await delegate()];
    await takePlace(theirs.actor, { sessionId: session.id }, testNow);
    await releasePlace(mine.actor, { sessionId: session.id }, testNow);
    expect(await heldBy(theirs.registration.id)).toEqual([session.id]);
    const stranger = await makeActor();
    await expect(releasePlace(stranger, { sessionId: session.id }, testNow)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("all at once frees every place and cancels every entry, once", async () => {
    const sessions = [await inFirst(), await inSecond()];
    const { actor, registration } = await delegate();
    for (const { id } of sessions) await takePlace(actor, { sessionId: id }, testNow);
    await everythingGoesOut();
    const step = { actor, now: testNow };
    for (let again = 0; again < 2; again += 1)
      await command((tx) => releaseAllPlaces({ tx, ...step }, registration.id, "You withdrew."));
    expect(await heldBy(registration.id)).toEqual([]);
    const methods = (await lettersTo(actor.personId)).map((letter) => entryOf(letter).method);
    expect(methods).toEqual(["REQUEST", "REQUEST", "CANCEL", "CANCEL"]);
    const counts = await read.session.findMany({
      where: { id: { in: sessions.map(({ id }) => id) } },
    });
    expect(counts.map((session) => session.placesHeld)).toEqual([0, 0]);
  });
});

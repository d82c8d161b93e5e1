// The agenda and its feed: what a calendar program gets, from whom it keeps things, and when an address stops.
import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { getMyChoices } from "~/domain/choosing/choices/my-choices.server";
import { releasePlace } from "~/domain/choosing/choices/release-place.server";
import { takePlace } from "~/domain/choosing/choices/take-place.server";
import { read } from "~/platform/db.server";
import {
  makeConference,
  makeRegistration,
  makeRoom,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { forEveryone, organiserOf } from "./agenda";
import { getAgendaCalendar } from "./agenda.server";
import {
  getFeedCalendar,
  getMyFeed,
  makeFeed,
  renewFeed,
  revokeFeed,
} from "./calendar-feed.server";

const at = (time: string) => new Date(`2027-02-02T${time}:00Z`);

async function makeDay() {
  const conference = await makeConference();
  const plenary = await makeSlot(conference.id, {
    kind: "plenary",
    startsAt: at("09:30"),
    endsAt: at("10:00"),
  });
  await makeSession(conference.id, plenary.id, { title: "Welcome", capacity: null });
  const slot = await makeSlot(conference.id, { title: "Breakout 1" });
  const room = await makeRoom(conference.id, { name: "Canal Room" });
  const session = await makeSession(conference.id, slot.id, {
    title: "Criminal finances",
    roomId: room.id,
    topic: "finances",
  });
  return { conference, slot, session, ...(await makeRegistration(conference.id)) };
}

function titlesIn(calendar: string): string[] {
  const component = new ICAL.Component(ICAL.parse(calendar));
  return component
    .getAllSubcomponents("vevent")
    .map((entry) => String(entry.getFirstPropertyValue("summary")));
}

const uidsIn = (calendar: string) => calendar.match(/^UID:.*$/gm) ?? [];
const tokenOf = (url = "") => /calendars\/(.*)\.ics$/.exec(url)?.[1] ?? "";

// The first question opens the database and loads its engine, which is no test's own time.
beforeAll(() => read.conference.count());

describe("the agenda", () => {
  it("holds what is for everyone and the places held, under the UID of the invitation", async () => {
    const { actor, session } = await makeDay();
    await takePlace(actor, { sessionId: session.id }, testNow);
    const calendar = await getAgendaCalendar(actor.personId, testNow);
    expect(titlesIn(calendar)).toEqual(["Welcome", "Criminal finances"]);
    const invitation = await read.letterAttachment.findFirstOrThrow({
      where: { letter: { personId: actor.personId } },
    });
    expect(uidsIn(calendar)).toContain(uidsIn(invitation.content)[0]);
    expect(calendar).not.toMatch(/ATTENDEE|delegate-/i);
    expect(await getAgendaCalendar(actor.personId, testNow)).toBe(calendar);
  });

  it("drops a place that was given up, and is empty for those who are not approved", async () => {
    const { actor, session, conference } = await makeDay();
    await takePlace(actor, { sessionId: session.id }, testNow);
    await releasePlace(actor, { sessionId: session.id }, testNow);
    expect(titlesIn(await getAgendaCalendar(actor.personId, testNow))).toEqual(["Welcome"]);
    const waiting = await makeRegistration(conference.id, { state: "waiting" });
    expect(titlesIn(await getAgendaCalendar(waiting.actor.personId, testNow))).toEqual([]);
  });
});

describe("the agenda of several conferences", () => {
  it("names the organiser of each, and leaves out what is long over", async () => {
    const { actor } = await makeDay();
    const past = { startsOn: "2017-02-02", endsOn: "2017-02-02", name: "The one of 2017" };
    for (const fields of [{ name: "Another", contactEmail: "another@example.org" }, past]) {
      const conference = await makeConference(fields);
      const slot = await makeSlot(conference.id, { kind: "plenary" });
      await makeSession(conference.id, slot.id, { title: `Opening of ${fields.name}` });
      await makeRegistration(conference.id, { personId: actor.personId });
    }
    const calendar = await getAgendaCalendar(actor.personId, testNow);
    expect(titlesIn(calendar)).toEqual(["Welcome", "Opening of Another"]);
    expect(calendar).toContain("X-WR-CALNAME:My conferences");
    const organisers = calendar.replaceAll("\r\n ", "").match(/^ORGANIZER;.*$/gm);
    expect(organisers?.map((line) => line.split("mailto:")[1]?.trim())).toEqual([
      "conference@conference.test",
      "another@example.org",
    ]);
  });
});

describe("forEveryone", () => {
  const session = (id: string, starts: string, ends: string) => ({
    id,
    startsAt: at(starts),
    endsAt: at(ends),
  });
  it("leaves out what runs side by side, and keeps what touches", () => {
    const sessions = [
      session("opening", "09:00", "10:00"),
      session("long", "10:00", "12:00"),
      session("beside", "10:30", "11:00"),
      session("still beside", "11:00", "12:00"),
      session("closing", "12:00", "13:00"),
    ];
    expect(forEveryone(sessions).map(({ id }) => id)).toEqual(["opening", "closing"]);
  });
});

describe("organiserOf", () => {
  it("takes the first address that is one", () => {
    const from = "Conferences <no-reply@example.org>";
    expect(organiserOf({ name: "C", contactEmail: "" }, from).email).toBe("no-reply@example.org");
    expect(organiserOf({ name: "C", contactEmail: "a@b.org" }, from).email).toBe("a@b.org");
  });
});

describe("the feed", () => {
  it("is made once, answers with the agenda, and tells a change by its entity tag", async () => {
    const { actor, session } = await makeDay();
    expect(await getMyFeed(actor.personId)).toBeNull();
    await Promise.all([makeFeed(actor, testNow), makeFeed(actor, testNow)]);
    const feed = await getMyFeed(actor.personId);
    expect(feed?.url).toMatch(/^http:\/\/conference\.test\/calendars\/[\w-]{22}\.ics$/);
    const before = await getFeedCalendar(tokenOf(feed?.url), testNow);
    expect(titlesIn(before?.calendar ?? "")).toEqual(["Welcome"]);
    expect((await getFeedCalendar(tokenOf(feed?.url), testNow))?.etag).toBe(before?.etag);
    await takePlace(actor, { sessionId: session.id }, testNow);
    const after = await getFeedCalendar(tokenOf(feed?.url), testNow);
    expect(after?.etag).not.toBe(before?.etag);
    expect(titlesIn(after?.calendar ?? "")).toContain("Criminal finances");
    expect(await read.calendarFeed.count({ where: { personId: actor.personId } })).toBe(1);
  });

  it("stops when it is revoked or renewed, and only its owner can do so", async () => {
    const [{ actor }, other] = [await makeDay(), await makeDay()];
    await makeFeed(actor, testNow);
    const first = await getMyFeed(actor.personId);
    const feedId = first?.id ?? "";
    await revokeFeed(other.actor, { feedId }, testNow);
    await renewFeed(other.actor, { feedId }, testNow);
    expect(await getMyFeed(other.actor.personId)).toBeNull();
    expect(await getMyFeed(actor.personId)).toEqual(first);
    await Promise.all([
      renewFeed(actor, { feedId }, testNow),
      renewFeed(actor, { feedId }, testNow),
    ]);
    const second = await getMyFeed(actor.personId);
    expect(second?.url).not.toBe(first?.url);
    expect(await getFeedCalendar(tokenOf(first?.url), testNow)).toBeNull();
    await revokeFeed(actor, { feedId: second?.id ?? "" }, testNow);
    expect(await getMyFeed(actor.personId)).toBeNull();
    expect(await getFeedCalendar(tokenOf(second?.url), testNow)).toBeNull();
    expect(await getFeedCalendar("unknown", testNow)).toBeNull();
    const audit = await read.auditRecord.findMany({ where: { actorId: actor.personId } });
    expect(audit.map(({ action }) => action).sort()).toEqual([
      "calendar-feed-made",
      "calendar-feed-made",
      "calendar-feed-revoked",
      "calendar-feed-revoked",
    ]);
  });
});

describe("the page of choices", () => {
  it("shows the day, the place held, what is free and why the rest is not", async () => {
    const { actor, session, conference, registration, slot } = await makeDay();
    const later = await makeSlot(conference.id, {
      title: "Breakout 2",
      startsAt: at("14:00"),
      endsAt: at("14:45"),
    });
    const repeat = { title: "A repeat", topic: "finances" };
    await makeSession(conference.id, later.id, repeat);
    const twice = { title: "Full", topic: "twice" };
    await makeSession(conference.id, later.id, { ...twice, capacity: 0 });
    await makeSession(conference.id, slot.id, { ...twice, capacity: 0 });
    const last = await makeSlot(conference.id, {
      title: "Breakout 3",
      startsAt: at("15:00"),
      endsAt: at("15:45"),
    });
    await makeSession(conference.id, last.id, { ...twice, title: "Free" });
    await makeSession(conference.id, slot.id, { title: "Other", capacity: 7 });
    await takePlace(actor, { sessionId: session.id }, testNow);
    const { day, breakouts } = await getMyChoices({ id: registration.id, conference }, testNow);
    expect(day.map(({ time, title, breakout }) => [time, title, breakout])).toEqual([
      ["9:30am to 10am", "Welcome", null],
      ["11am to midday", "Criminal finances", "Breakout 1"],
      ["2pm to 2:45pm", null, "Breakout 2"],
      ["3pm to 3:45pm", null, "Breakout 3"],
    ]);
    const options = breakouts.flatMap((breakout) => breakout.options);
    expect(
      options.map(({ title, mine, free, placesLeft }) => [title, mine, free, placesLeft]),
    ).toEqual([
      ["Criminal finances", true, false, 29],
      ["Full", false, false, 0],
      ["Other", false, true, 7],
      ["A repeat", false, false, 30],
      ["Full", false, false, 0],
      ["Free", false, true, 30],
    ]);
    const full = options.filter(({ title }) => title === "Full");
    expect(full.map(({ elsewhere }) => elsewhere)).toEqual(
      Array(2).fill([{ slotId: last.id, text: "3pm (30 places left)" }]),
    );
    expect(options.find(({ title }) => title === "A repeat")?.why).toContain("‘Criminal finances’");
  });

  it("offers nothing that has started, neither by itself nor as a repeat", async () => {
    const { conference, registration, slot } = await makeDay();
    const later = await makeSlot(conference.id, { startsAt: at("14:00"), endsAt: at("14:45") });
    await makeSession(conference.id, later.id, { title: "Full", topic: "twice", capacity: 0 });
    await makeSession(conference.id, slot.id, { title: "Begun", topic: "twice" });
    const { breakouts } = await getMyChoices({ id: registration.id, conference }, slot.startsAt);
    const options = breakouts.flatMap((breakout) => breakout.options);
    expect(options.map(({ title, free, why, elsewhere }) => [title, free, why, elsewhere])).toEqual(
      [
        ["Begun", false, "‘Begun’ has started.", []],
        ["Criminal finances", false, "‘Criminal finances’ has started.", []],
        ["Full", false, null, []],
      ],
    );
  });
});

// The agenda and its feed: what a calendar program gets, from whom it keeps things, and when an address stops.
import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { releasePlace } from "~/domain/choosing/choices/release-place.server";
import { takePlace } from "~/domain/choosing/choices/take-place.server";
import { read } from "~/platform/db.server";
import { makeDay } from "../../../../prisma/factories/day";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  makeTalks,
  testNow,
} from "../../../../prisma/factories/factories";
import { getAgendaCalendar } from "./agenda.server";
import {
  getFeedCalendar,
  getMyFeed,
  makeFeed,
  renewFeed,
  revokeFeed,
} from "./calendar-feed.server";

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

describe("the agenda of somebody who speaks", () => {
  it("has their own sessions, once, and also without a registration", async () => {
    const { actor, registration, session, conference } = await makeDay();
    await makeTalks(registration, session);
    expect(titlesIn(await getAgendaCalendar(actor.personId, testNow))).toEqual([
      "Welcome",
      "You speak: Criminal finances",
    ]);
    const welcome = await read.session.findFirstOrThrow({
      where: { conferenceId: conference.id, title: "Welcome" },
    });
    const guest = await makeActor();
    await makeTalks({ conferenceId: conference.id, personId: guest.personId }, welcome);
    expect(titlesIn(await getAgendaCalendar(guest.personId, testNow))).toEqual([
      "You speak: Welcome",
    ]);
    await makeTalks(registration, welcome);
    expect(titlesIn(await getAgendaCalendar(actor.personId, testNow))).toEqual([
      "You speak: Welcome",
      "You speak: Criminal finances",
    ]);
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

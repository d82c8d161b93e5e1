// Holds the two conferences together: every reference leads somewhere and nothing clashes.

import { describe, expect, test } from "vitest";
import { edition } from "./bulletin";
import { makeNextConference } from "./next-conference";
import { pastConference } from "./past-conference";
import { demoPeople } from "./people";
import { prose } from "./prose";
import { slidesOf } from "./slides";
import { speakers } from "./speakers";
import { writeUps } from "./write-ups";

const next = makeNextConference(new Date("2026-11-22T09:00:00Z"));

describe.each([pastConference, next])("$slug", (conference) => {
  test("slots follow one another without overlapping", () => {
    const times = conference.slots.flatMap(({ starts, ends }) => [starts, ends]);
    expect(times).toEqual([...times].sort());
  });

  test("each session has a slot, a room that can hold it, and known speakers", () => {
    for (const session of conference.sessions) {
      const { slug, slot, room, capacity } = session;
      const place = conference.rooms.find(({ name }) => name === room);
      expect(conference.slots.map(({ key }) => key)).toContain(slot);
      expect(place?.capacity, slug).toBeGreaterThanOrEqual(capacity ?? conference.capacity);
      expect(session.speakers.length, slug).toBeGreaterThan(0);
      for (const email of session.speakers)
        expect(speakers.map((one) => one.email)).toContain(email);
    }
  });

  test("in one slot nobody speaks twice, and no room or topic is used twice", () => {
    for (const { key } of conference.slots) {
      const sessions = conference.sessions.filter(({ slot }) => slot === key);
      for (const used of [
        sessions.flatMap(({ speakers }) => speakers),
        sessions.map(({ room }) => room),
        sessions.map(({ topic }) => topic),
      ]) {
        expect(new Set(used).size, key).toBe(used.length);
      }
    }
  });

  test("each breakout slot has a place for everyone, and all four themes are there", () => {
    for (const { key } of conference.slots.filter(({ kind }) => kind === "breakout")) {
      const places = conference.sessions
        .filter(({ slot }) => slot === key)
        .reduce((sum, { capacity }) => sum + (capacity ?? 0), 0);
      expect(places, key).toBeGreaterThanOrEqual(conference.capacity);
    }
    const themes = conference.sessions.map(({ theme }) => theme).filter((theme) => theme !== null);
    expect(new Set(themes).size).toBe(4);
  });
});

test("the next conference has six rooms and 16 breakout sessions, of which some repeat", () => {
  const topics = next.sessions.map(({ topic }) => topic).filter((topic) => topic !== null);
  expect(next.rooms).toHaveLength(6);
  expect(topics).toHaveLength(16);
  expect(new Set(topics).size).toBe(11);
});

test.each([
  ["2026-11-22T09:00:00Z", "2027-02-02"],
  ["2027-02-02T23:59:00Z", "2027-02-02"],
  ["2027-02-03T00:00:00Z", "2028-02-02"],
])("seen from %s the next conference is on %s and its registration has opened", (now, date) => {
  const conference = makeNextConference(new Date(now));
  expect(conference.date).toBe(date);
  expect(conference.registrationOpensAt.getTime()).toBeLessThan(Date.parse(now));
});

test("each write-up has an author who signs in, and a session of its conference", () => {
  const addresses = [...speakers, ...demoPeople].map(({ email }) => email);
  for (const { slug, author, reviewer, session, conference } of writeUps) {
    const { sessions } = conference === "past" ? pastConference : next;
    expect(addresses, slug).toContain(author);
    if (reviewer !== null) expect(addresses, slug).toContain(reviewer);
    expect(reviewer, slug).not.toBe(author);
    if (session !== null) expect(sessions.map((one) => one.slug)).toContain(session);
  }
});

test("published write-ups are 250 to 450 words long, and the edition holds each once", () => {
  const published = writeUps.filter(({ state }) => state === "published");
  for (const { slug, situation, whatWasDone, partners, results, lessons } of published) {
    const words = [situation, whatWasDone, partners, results, lessons].join(" ").split(/\s+/);
    expect(words.length, slug).toBeGreaterThanOrEqual(250);
    expect(words.length, slug).toBeLessThanOrEqual(450);
  }
  for (const { heading, writeUps } of edition.sections) {
    const expected = published.filter(({ section }) => section === heading).map(({ slug }) => slug);
    expect([...writeUps].sort(), heading).toEqual(expected.sort());
  }
  expect(edition.sections.flatMap(({ writeUps }) => writeUps)).toHaveLength(10);
});

test("the people to sign in as have places and attendance in sessions of different topics", () => {
  for (const { email, places, attended } of demoPeople) {
    for (const [slugs, sessions] of [
      [places, next.sessions],
      [attended, pastConference.sessions],
    ] as const) {
      const found = sessions.filter(({ slug }) => slugs.includes(slug));
      expect(found.length, email).toBe(slugs.length);
      expect(new Set(found.map(({ slot }) => slot)).size, email).toBe(slugs.length);
      expect(new Set(found.map(({ topic }) => topic)).size, email).toBe(slugs.length);
    }
  }
});

test("every past breakout session has slides", () => {
  for (const session of pastConference.sessions) {
    const pages = slidesOf(session);
    expect(pages.length > 0, session.slug).toBe(session.topic !== null);
    for (const { title, lines } of pages) {
      expect(title).not.toBe("");
      expect(lines.length).toBeGreaterThan(0);
    }
  }
});

test("prose joins wrapped lines and keeps paragraphs apart", () => {
  expect(prose`
    One line
    and its rest.

    Another.
  `).toBe("One line and its rest.\n\nAnother.");
});

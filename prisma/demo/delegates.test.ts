// Holds the invented delegates to what the demonstration promises of them.

import { expect, test } from "vitest";
import { makeDelegates } from "./delegates";
import { familyNames, givenNames } from "./names";
import { makeNextConference } from "./next-conference";
import { places, sectors } from "./organisations";

const conference = makeNextConference(new Date("2026-11-22T09:00:00Z"));
const delegates = makeDelegates(600, 2027, conference.sessions);

test("the same seed gives the same delegates, another seed gives others", () => {
  expect(makeDelegates(600, 2027, conference.sessions)).toEqual(delegates);
  expect(makeDelegates(600, 2028, conference.sessions)).not.toEqual(delegates);
});

test("every address is different, reserved for examples and plain", () => {
  const addresses = delegates.map(({ email }) => email);
  expect(new Set(addresses).size).toBe(600);
  for (const address of addresses) {
    expect(address).toMatch(/^[a-z-]+\.[a-z-]+\d*@[a-z]+\.example\.(org|com)$/);
  }
});

test("every sector and every region is there", () => {
  expect(new Set(delegates.map(({ sector }) => sector))).toEqual(
    new Set(sectors.map(({ sector }) => sector)),
  );
  expect(new Set(delegates.map(({ region }) => region))).toEqual(
    new Set([...Object.keys(places), "national"]),
  );
  expect(sectors.reduce((sum, { share }) => sum + share, 0)).toBe(100);
});

test("telephone numbers are missing or among those kept for drama", () => {
  for (const { phone } of delegates) expect(phone).toMatch(/^(07700 900\d{3})?$/);
});

test("everyone ranks every session of each breakout slot once", () => {
  const breakouts = conference.slots.filter(({ kind }) => kind === "breakout");
  expect(breakouts).toHaveLength(3);
  for (const { rankings } of delegates) {
    expect(Object.keys(rankings)).toHaveLength(3);
    for (const { key } of breakouts) {
      const slugs = conference.sessions.filter(({ slot }) => slot === key).map(({ slug }) => slug);
      expect([...(rankings[key] ?? [])].sort()).toEqual(slugs.sort());
    }
  }
});

test("popular sessions come first more often", () => {
  const firsts = (slug: string) =>
    delegates.filter(({ rankings }) => rankings["breakout-2"]?.[0] === slug).length;
  expect(firsts("local-profile")).toBeGreaterThan(3 * firsts("professional-gatekeepers"));
});

test("the lists of names are long, without repeats, and hold the shapes a badge must fit", () => {
  for (const names of [givenNames, familyNames]) {
    expect(names.length).toBeGreaterThanOrEqual(120);
    expect(new Set(names).size).toBe(names.length);
  }
  for (const shape of [/'/, /-/, / /, /[^\p{ASCII}]/u, /.{18}/]) {
    expect(familyNames.some((name) => shape.test(name))).toBe(true);
  }
});

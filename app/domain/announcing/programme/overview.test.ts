// What a conference's own page says at its moment, of its times and of its rooms.
import { describe, expect, it } from "vitest";
import { overviewOf } from "./overview";
import type { SessionFacts, SlotFacts } from "./programme";

const conference = {
  ...{ slug: "soc", name: "SOC", summary: "", audience: "", venue: "", address: "" },
  ...{ timeZone: "Europe/London", startsOn: "2027-02-02", endsOn: "2027-02-02" },
  ...{ capacity: 2, admitted: 1, contactEmail: "" },
  registrationOpensAt: new Date("2026-11-02T09:00:00Z"),
  registrationClosesAt: null,
};
const now = new Date("2027-01-12T10:00:00Z");

const session = (slug: string, fields: Partial<SessionFacts> = {}): SessionFacts => ({
  ...{ slug, title: `Session ${slug}`, theme: "prevent", track: null, capacity: null },
  ...{ placesHeld: 0, room: null, roomPosition: 0, speakers: [] },
  ...fields,
});

const slot = (hour: number, sessions: SessionFacts[], fields: Partial<SlotFacts> = {}) => ({
  ...{ kind: "plenary", title: `At ${hour}`, sessions },
  startsAt: new Date(Date.UTC(2027, 1, 2, hour)),
  endsAt: new Date(Date.UTC(2027, 1, 2, hour + 1)),
  ...fields,
});

const room = { name: "Hall", capacity: 40, stepFree: false, hearingLoop: false };
const of = (slots: SlotFacts[], changes: object = {}) =>
  overviewOf({ ...conference, ...changes }, slots, [room], now);

it("is full when everybody admitted takes every place", () => {
  expect(of([]).full).toBe(false);
  expect(of([], { admitted: 2 }).full).toBe(true);
});

it("says when registration opens and closes, where somebody has said", () => {
  expect(of([])).toMatchObject({
    opens: "9am on Monday 2 November 2026",
    closes: "",
    moment: "open",
  });
  expect(of([], { registrationOpensAt: null })).toMatchObject({ opens: "", moment: "announced" });
});

it("says which rooms are step-free only where somebody has said it of one", () => {
  expect(of([]).accessKnown).toBe(false);
  expect(overviewOf(conference, [], [room, { ...room, stepFree: true }], now).accessKnown).toBe(
    true,
  );
});

describe("the programme at a glance", () => {
  const breakout = slot(11, [session("b"), session("c", { theme: "pursue", track: "One" })], {
    kind: "breakout",
    title: "Breakout 1",
  });

  it("is of one day, from its first to its last hour", () => {
    const page = of([slot(9, [session("a")]), breakout, slot(15, [])]);
    expect(page).toMatchObject({ hours: "9am to 4pm", sessions: 3, tracks: 1 });
    expect(page.themes.filter(({ count }) => count > 0)).toEqual([
      { theme: "pursue", count: 1 },
      { theme: "prevent", count: 2 },
    ]);
    expect(page.glance).toEqual([
      {
        ...{ starts: "9am", title: "Session a", session: "a" },
        ...{ breakout: false, themes: ["prevent"] },
      },
      {
        ...{ starts: "11am", title: "Breakout 1", session: "" },
        ...{ breakout: true, themes: ["prevent", "pursue"] },
      },
      { starts: "3pm", title: "At 15", session: "", breakout: false, themes: [] },
    ]);
  });

  it("is summed up by day for several days, and for more than 16 times", () => {
    const next = {
      startsAt: new Date("2027-02-03T09:00:00Z"),
      endsAt: new Date("2027-02-03T10:00:00Z"),
    };
    const two = of([slot(9, [session("a")]), slot(10, []), slot(9, [session("d")], next)]);
    expect(two).toMatchObject({ hours: "", glance: [] });
    expect(two.days.map(({ date, hours, count }) => [date, hours, count])).toEqual([
      ["2027-02-02", "from 9am", 1],
      ["2027-02-03", "from 9am", 1],
    ]);
    const minute = (at: number) => ({ startsAt: new Date(Date.UTC(2027, 1, 2, 9, at)) });
    const many = (count: number) =>
      of(Array.from({ length: count }, (_, at) => slot(9, [], minute(at)))).glance.length;
    expect([many(16), many(17)]).toEqual([16, 0]);
  });

  it("calls one session of a breakout by its own name", () => {
    const alone = slot(11, [session("b")], { kind: "breakout" });
    expect(of([alone]).glance).toMatchObject([
      { title: "Session b", session: "b", breakout: false },
    ]);
  });
});

// A day in lines: what is for everyone, what one speaks in, and what one chose or has not.
import { describe, expect, it } from "vitest";
import { dayLines, talkDuring } from "./day";

const at = (time: string) => new Date(`2027-02-02T${time}:00Z`);
const times = (starts: string, ends: string) => ({ startsAt: at(starts), endsAt: at(ends) });
const slot = (id: string, kind: string, starts: string, ends: string, ...titles: string[]) => ({
  id,
  kind,
  title: `Slot ${id}`,
  ...times(starts, ends),
  sessions: titles.map((title) => ({ id: title, title, room: null, ...times(starts, ends) })),
});
const welcome = slot("w", "plenary", "09:30", "10:00", "Welcome");
const first = slot("1", "breakout", "11:00", "12:00", "A", "B");
const second = slot("2", "breakout", "14:00", "15:00", "C");
const slots = [welcome, first, second];
const talksIn = (...from: typeof slots) => from.flatMap(({ sessions }) => sessions.slice(0, 1));
const lines = (own: Parameters<typeof dayLines>[1]) =>
  dayLines(slots, own).map(({ title, breakout, speaks }) => [title, breakout, speaks]);

describe("the lines of a day", () => {
  it("have what is for everyone, the places held and what is still to choose", () => {
    expect(lines({ held: [{ id: "B" }], talks: [] })).toEqual([
      ["Welcome", null, false],
      ["B", "Slot 1", false],
      [null, "Slot 2", false],
    ]);
  });

  it("have one's own sessions once, and nothing to choose beside them", () => {
    expect(lines({ held: [], talks: talksIn(welcome, first) })).toEqual([
      ["Welcome", null, true],
      ["A", null, true],
      [null, "Slot 2", false],
    ]);
  });

  it("keep a place that clashes with a talk in sight", () => {
    expect(lines({ held: [{ id: "B" }], talks: talksIn(first) })).toEqual([
      ["Welcome", null, false],
      ["A", null, true],
      ["B", "Slot 1", false],
      [null, "Slot 2", false],
    ]);
  });
});

it("a talk is during every slot that it touches, and during none that it only meets", () => {
  const talk = times("11:30", "14:00");
  expect(talkDuring(first, [talk])).toBe(talk);
  expect(talkDuring(second, [talk])).toBeUndefined();
});

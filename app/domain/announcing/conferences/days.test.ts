// The days of a conference: what counts as a change, and as a move into the past.
import { describe, expect, it } from "vitest";
import { changeOfDays, movesIntoPast } from "./days";

const days = (startsOn: string, endsOn = startsOn) => ({ startsOn, endsOn });
const now = new Date("2027-01-12T10:00:00Z");

it("are changed by the first and by the last day, and by nothing else", () => {
  const before = days("2027-02-02", "2027-02-03");
  expect(changeOfDays(before, { ...before }, now)).toEqual({});
  expect(changeOfDays(before, days("2027-02-01", "2027-02-03"), now)).toEqual({
    datesChangedAt: now,
  });
  expect(changeOfDays(before, days("2027-02-02"), now)).toEqual({ datesChangedAt: now });
});

describe("a move into the past", () => {
  it.each([
    ["ahead of us, to years ago", days("2027-02-02"), days("2020-02-02"), true],
    ["of the first day alone", days("2027-02-02"), days("2027-01-11", "2027-02-02"), true],
    ["of the last day alone", days("2020-01-01", "2027-02-02"), days("2020-01-01"), true],
    ["from today to yesterday", days("2027-01-12"), days("2027-01-11"), true],
    ["that ends today", days("2027-02-02"), days("2027-01-12"), false],
    ["to another year ahead", days("2027-02-02"), days("2028-02-02"), false],
    ["of what was over, corrected", days("2027-01-10"), days("2027-01-08"), false],
  ])("%s", (_, before, after, moves) => {
    expect(movesIntoPast(before, after, "2027-01-12")).toBe(moves);
  });
});

// Days are counted on the calendar, over the ends of months and the change of clocks.
import { expect, it } from "vitest";
import { addDays, daysBetween } from "./days";

it("counts the days from one date to another", () => {
  expect(daysBetween("2026-03-28", "2026-04-01")).toBe(4);
  expect(daysBetween("2027-02-02", "2027-02-02")).toBe(0);
  expect(daysBetween("2028-03-01", "2028-02-28")).toBe(-2);
});

it("finds the date some days later or earlier", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
});

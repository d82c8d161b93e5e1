// Moments by the clock on the wall, also in the nights in which it is put forward and back.
import { expect, it } from "vitest";
import { fromWall, momentAt, offsetAt } from "./wall-clock";

it.each([
  ["2027-02-02", "09:30", "Europe/London", "2027-02-02T09:30:00.000Z"],
  ["2027-07-02", "09:30", "Europe/London", "2027-07-02T08:30:00.000Z"],
  ["2027-02-02", "00:15", "Asia/Kathmandu", "2027-02-01T18:30:00.000Z"],
  ["2027-03-28", "00:59", "Europe/London", "2027-03-28T00:59:00.000Z"],
  ["2027-03-28", "02:00", "Europe/London", "2027-03-28T01:00:00.000Z"],
  ["2027-10-31", "01:30", "Europe/London", "2027-10-31T01:30:00.000Z"],
  ["2027-10-31", "00:59", "Europe/London", "2027-10-30T23:59:00.000Z"],
])("%s %s in %s is %s", (day, time, timeZone, moment) => {
  expect(momentAt(day, time, timeZone)?.toISOString()).toBe(moment);
});

it("has no moment for an hour that is left out", () => {
  for (const time of ["01:00", "01:30", "01:59"])
    expect(momentAt("2027-03-28", time, "Europe/London")).toBeNull();
});

it("is ahead of UTC in the east and behind in the west, in milliseconds", () => {
  const [winter, summer] = [Date.UTC(2027, 0, 1), Date.UTC(2027, 6, 1)];
  expect(offsetAt(summer, "Europe/London") - offsetAt(winter, "Europe/London")).toBe(3_600_000);
  expect(offsetAt(winter, "America/New_York")).toBe(-5 * 3_600_000);
  expect(offsetAt(winter + 999, "Europe/London")).toBe(0);
  expect(fromWall(summer, "Europe/London")).toEqual(new Date(summer - 3_600_000));
});

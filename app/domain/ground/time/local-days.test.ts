// The days of a time zone as stretches of UTC: where clocks change, and where they differ from UTC by odd minutes.
import { expect, it } from "vitest";
import { localDays } from "./local-days";

const days = (first: string, last: string, timeZone: string) =>
  localDays(new Date(first), new Date(last), timeZone).map(({ day, from, to }) => [day, from, to]);

it("are an hour shorter where summer time begins, and longer where it ends", () => {
  expect(days("2027-03-27T12:00:00Z", "2027-03-29T00:30:00Z", "Europe/London")).toEqual([
    ["2027-03-27", "2027-03-27T00:00", "2027-03-28T00:00"],
    ["2027-03-28", "2027-03-28T00:00", "2027-03-28T23:00"],
    ["2027-03-29", "2027-03-28T23:00", "2027-03-29T23:00"],
  ]);
  expect(days("2026-10-25T12:00:00Z", "2026-10-25T12:00:00Z", "Europe/London")).toEqual([
    ["2026-10-25", "2026-10-24T23:00", "2026-10-26T00:00"],
  ]);
});

it("begin at a quarter of an hour of UTC wherever they are", () => {
  expect(days("2027-01-01T18:14:00Z", "2027-01-01T18:15:00Z", "Asia/Kathmandu")).toEqual([
    ["2027-01-01", "2026-12-31T18:15", "2027-01-01T18:15"],
    ["2027-01-02", "2027-01-01T18:15", "2027-01-02T18:15"],
  ]);
});

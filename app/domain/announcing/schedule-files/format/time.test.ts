// The clock of a schedule file, also where it jumps.

import { describe, expect, it } from "vitest";
import { isTimeZone, localMoment } from "~/domain/ground/time/wall-clock";
import { parseDuration, parseMoment, startOfDay } from "./time";

describe("a moment", () => {
  it.each([
    ["2017-02-02T09:30:00+00:00", "2017-02-02T09:30:00.000Z"],
    ["2017-02-02T09:30+01:00", "2017-02-02T08:30:00.000Z"],
    ["2017-02-02T09:30:00.999-0530", "2017-02-02T15:00:00.000Z"],
    ["2017-02-02 09:30:00Z", "2017-02-02T09:30:00.000Z"],
    ["2026-03-08T01:59:00", "2026-03-08T06:59:00.000Z"],
    ["2026-03-08T03:30:00", "2026-03-08T07:30:00.000Z"],
    ["2026-11-01T03:00:00", "2026-11-01T08:00:00.000Z"],
  ])("%s is %s where New York's clock is meant if none is named", (text, moment) => {
    expect(parseMoment(text, "America/New_York")?.toISOString()).toBe(moment);
  });

  it.each([
    "",
    "tomorrow",
    "2017-02-02",
    "2017-02-30T09:30:00Z",
    "2017-13-02T09:30:00Z",
    "2017-02-02T24:00:00Z",
    "2017-02-02T09:60:00Z",
    "2017-02-02T09:30:00+99:00",
    "0017-02-02T09:30:00Z",
  ])("“%s” is none", (text) => {
    expect(parseMoment(text, "Europe/London")).toBeNull();
  });

  it("is written with the offset that the clock has then, and reads back the same", () => {
    const winter = new Date("2026-03-29T00:59:59Z");
    const summer = new Date("2026-03-29T01:00:00Z");
    expect(localMoment(winter, "Europe/London")).toBe("2026-03-29T00:59:59+00:00");
    expect(localMoment(summer, "Europe/London")).toBe("2026-03-29T02:00:00+01:00");
    expect(localMoment(summer, "America/St_Johns")).toBe("2026-03-28T22:30:00-02:30");
    expect(parseMoment(localMoment(summer, "Asia/Kathmandu"), "UTC")).toEqual(summer);
    expect(startOfDay("2026-03-30", "Europe/London")).toEqual(new Date("2026-03-29T23:00:00Z"));
  });
});

it("knows time zones by their names, and not by offsets", () => {
  expect(["Europe/London", "UTC", "Etc/GMT+1"].filter(isTimeZone)).toHaveLength(3);
  expect(["+01:00", "London", "", "Europe/London; DROP"].filter(isTimeZone)).toEqual([]);
});

it("reads durations in hours and minutes, and seconds", () => {
  expect(["0:30", "01:30:15", "-00:30", "30", "00:60", "1h"].map(parseDuration)).toEqual([
    1_800_000,
    5_415_000,
    -1_800_000,
    null,
    null,
    null,
  ]);
});

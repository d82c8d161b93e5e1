// Dates and times read as GOV.UK writes them, in the conference's own time zone.
import { describe, expect, it } from "vitest";
import {
  clockTime,
  dateRange,
  dateTime,
  daysBetween,
  localDay,
  longDate,
  shortDate,
  timeRange,
} from "./dates";

const london = "Europe/London";

describe("dates", () => {
  it("says the weekday of a calendar date, whatever the time zone", () => {
    expect(longDate("2017-02-02", "Pacific/Auckland")).toBe("Thursday 2 February 2017");
    expect(shortDate("2017-02-02")).toBe("2 February 2017");
  });

  it("sees an instant in the conference's time zone", () => {
    const lateInJune = new Date("2027-06-30T23:30:00Z");
    expect(longDate(lateInJune, london)).toBe("Thursday 1 July 2027");
    expect(localDay(lateInJune, london)).toBe("2027-07-01");
    expect(localDay(lateInJune, "UTC")).toBe("2027-06-30");
  });

  it("counts the days between two, also when the clocks change", () => {
    expect(daysBetween("2026-03-28", "2026-04-01")).toBe(4);
  });

  it("says the days of a conference without repeating what they share", () => {
    expect(dateRange("2017-02-02", "2017-02-02")).toBe("Thursday 2 February 2017");
    expect(dateRange("2024-02-03", "2024-02-04")).toBe("Saturday 3 and Sunday 4 February 2024");
    expect(dateRange("2028-01-31", "2028-02-03")).toBe(
      "Monday 31 January to Thursday 3 February 2028",
    );
    expect(dateRange("2026-12-31", "2027-01-01")).toBe(
      "Thursday 31 December 2026 and Friday 1 January 2027",
    );
  });
});

describe("times", () => {
  it.each([
    ["2017-02-02T09:30:00Z", "9:30am"],
    ["2017-02-02T14:00:00Z", "2pm"],
    ["2017-02-02T12:00:00Z", "midday"],
    ["2017-02-02T12:05:00Z", "12:05pm"],
    ["2017-02-02T00:00:00Z", "midnight"],
    ["2017-02-02T00:05:00Z", "12:05am"],
    ["2017-07-02T09:30:00Z", "10:30am"],
  ])("%s is %s in London", (moment, text) => {
    expect(clockTime(new Date(moment), london)).toBe(text);
  });

  it("says a stretch and a moment", () => {
    const [start, end] = [new Date("2027-01-29T16:30:00Z"), new Date("2027-01-29T17:00:00Z")];
    expect(timeRange(start, end, london)).toBe("4:30pm to 5pm");
    expect(dateTime(end, london)).toBe("5pm on Friday 29 January 2027");
  });
});

// What people type into the parts of a date field, and the sentence for each wrong part.
import { describe, expect, it } from "vitest";
import {
  dayParts,
  isFault,
  momentParts,
  typedDay,
  typedMoment,
  typedMomentOn,
  typedTime,
} from "./typed-dates";

const parts = (day: string, month: string, year: string, time = "") => ({
  ...{ "when-day": day, "when-month": month, "when-year": year, "when-time": time },
});
const day = (typed: readonly [string, string, string]) =>
  typedDay(parts(...typed), "when", "the day");

describe("a day", () => {
  it.each([
    [["2", "2", "2027"], "2027-02-02"],
    [["02", "02", "2027"], "2027-02-02"],
    [[" 31 ", "Dec", "2099"], "2099-12-31"],
    [["1", "january", "2100"], "2100-01-01"],
    [["29", "FEB", "2028"], "2028-02-29"],
    [["", "", ""], null],
  ] as const)("%j is %s", (typed, date) => {
    expect(day(typed)).toBe(date);
  });

  it.each([
    [["", "2", "2027"], "when-day", "The day must include a day"],
    [["2", "", "2027"], "when-month", "The day must include a month"],
    [["2", "2", ""], "when-year", "The day must include a year"],
    [["", "", "2027"], "when-day", "The day must include a day"],
    [["0", "2", "2027"], "when-day", "The day must have a day from 1 to 31"],
    [["32", "2", "2027"], "when-day", "The day must have a day from 1 to 31"],
    [["one", "2", "2027"], "when-day", "The day must have a day from 1 to 31"],
    [["2", "0", "2027"], "when-month", "The day must have a month from 1 to 12"],
    [["2", "13", "2027"], "when-month", "The day must have a month from 1 to 12"],
    [["2", "Fe", "2027"], "when-month", "The day must have a month from 1 to 12"],
    [["2", "2", "27"], "when-year", "The day must have a year with 4 numbers"],
    [["2", "2", "1999"], "when-year", "The day must have a year with 4 numbers"],
    [["0", "13", "2027"], "when-day", "The day must be a real date, like 27 3 2027"],
    [["30", "2", "2027"], "when-day", "There is no 30 February 2027"],
    [["29", "2", "2027"], "when-day", "There is no 29 February 2027"],
  ] as const)("%j is told at %s: %s", (typed, field, text) => {
    expect(day(typed)).toEqual({ field, text });
  });
});

it.each([
  ["9:30am", "09:30"],
  ["9.30 am", "09:30"],
  ["09:30", "09:30"],
  ["9am", "09:00"],
  ["12am", "00:00"],
  ["12pm", "12:00"],
  ["11:59pm", "23:59"],
  ["23:59", "23:59"],
  ["0:00", "00:00"],
  ["midday", "12:00"],
  ["Noon", "12:00"],
  ["midnight", "00:00"],
  ["24:00", null],
  ["13pm", null],
  ["0am", null],
  ["9:60", null],
  ["9", null],
  ["", null],
])("the time %j is %s", (text, time) => {
  expect(typedTime(text)).toBe(time);
});

describe("a moment", () => {
  const moment = (typed: Record<string, string>) =>
    typedMoment(typed, "when", "when it opens", "Europe/London");

  it("is on the wall clock of its time zone", () => {
    expect(moment(parts("2", "2", "2027", "9am"))).toEqual(new Date("2027-02-02T09:00:00Z"));
    expect(moment(parts("2", "7", "2027", "9am"))).toEqual(new Date("2027-07-02T08:00:00Z"));
    expect(moment(parts("", "", "", ""))).toBeNull();
  });

  it("needs its day and its time, and a clock that shows it", () => {
    const time = { field: "when-time", text: "Enter the time when it opens, like 9am or 5:30pm" };
    expect(moment(parts("2", "2", "2027"))).toEqual(time);
    expect(moment(parts("", "", "", "9am"))).toEqual({
      ...{ field: "when-day", text: "Enter when it opens" },
    });
    expect(moment(parts("32", "2", "2027", "9am"))).toMatchObject({ field: "when-day" });
    expect(typedMomentOn("2027-03-28", "1:30am", "starts", "it starts", "Europe/London")).toEqual({
      ...{ field: "starts", text: "The clocks go forward, so there is no such time on this day" },
    });
  });

  it("is told from a fault", () => {
    expect([null, "2027-02-02", new Date(0)].some(isFault)).toBe(false);
    expect(isFault({ field: "when-day", text: "" })).toBe(true);
  });
});

it("fills the parts again as they would be typed", () => {
  expect(dayParts("when", "2027-02-10")).toEqual({
    ...{ "when-day": "10", "when-month": "2", "when-year": "2027" },
  });
  expect(dayParts("when", null)).toEqual({ "when-day": "", "when-month": "", "when-year": "" });
  const opens = new Date("2027-07-02T08:00:00Z");
  expect(momentParts("when", opens, "Europe/London")).toEqual(parts("2", "7", "2027", "9am"));
  expect(momentParts("when", null, "Europe/London")).toEqual(parts("", "", ""));
});

// The form of a conference: what people type becomes days and moments, and what is wrong is told beside its field, all at once.
import { describe, expect, it } from "vitest";
import { momentParts, typedTime } from "~/domain/ground/time/typed-dates";
import { fieldErrors } from "~/domain/problem";
import { conferenceForm, detailsForm, suggestSlug } from "./form";

const typed: Record<string, string> = {
  name: "SOC National Conference 2027",
  slug: "",
  summary: "One day in Birmingham.",
  description: "Line one\r\nLine two",
  audience: "",
  "startsOn-day": "2",
  "startsOn-month": "2",
  "startsOn-year": "2027",
  "endsOn-day": "2",
  "endsOn-month": "Feb",
  "endsOn-year": "2027",
  venue: "The Hall",
  address: "Birmingham",
  contactEmail: "hello@example.org",
  capacity: "600",
  "registrationOpensAt-day": "2",
  "registrationOpensAt-month": "11",
  "registrationOpensAt-year": "2026",
  "registrationOpensAt-time": "9am",
  "registrationClosesAt-day": "29",
  "registrationClosesAt-month": "1",
  "registrationClosesAt-year": "2027",
  "registrationClosesAt-time": "5:30pm",
  trustedDomains: "@Police.uk\r\n\r\ngov.uk",
  offerHours: "48",
};

const read = (changes: Record<string, string> = {}, timeZone = "Europe/London") => {
  const result = conferenceForm(timeZone).safeParse({ ...typed, ...changes });
  return result.success ? { value: result.data } : { errors: fieldErrors(result.error) };
};

const date = (name: string, day: string, month: string, year: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

describe("the form of a conference", () => {
  it("takes no hidden characters, which would reach pages and the subjects of letters", () => {
    const hidden = ["a\u0001b", "a\u001fb", "a\r\nBcc: b", "a\rb", "a\u202eb", "a\u2028b"];
    for (const text of hidden)
      for (const field of ["name", "venue", "summary"])
        expect(read({ [field]: text }).errors, JSON.stringify(text)).toEqual([
          { field, text: "Do not use hidden characters" },
        ]);
    for (const text of ["a\u0001b", "a\u001bb", "a\u202eb"])
      for (const field of ["address", "description", "audience"])
        expect(read({ [field]: text }).errors, JSON.stringify(text)).toEqual([
          { field, text: "Do not use hidden characters" },
        ]);
    expect(read({ address: "The Hall\r\nBirmingham\tB1" }).value?.address).toBe(
      "The Hall\nBirmingham\tB1",
    );
  });

  it("takes no name and no address that cannot be read", () => {
    for (const text of ["\u200b", "\u3164"]) {
      expect(read({ name: text }).errors).toEqual([{ field: "name", text: "Enter a name" }]);
      expect(read({ address: text }).errors).toEqual([
        { field: "address", text: "Enter the address of the venue" },
      ]);
    }
  });

  it("reads days, moments in the conference's time zone, domains and lines", () => {
    expect(read().value).toMatchObject({
      startsOn: "2027-02-02",
      endsOn: "2027-02-02",
      capacity: 600,
      registrationOpensAt: new Date("2026-11-02T09:00:00Z"),
      registrationClosesAt: new Date("2027-01-29T17:30:00Z"),
      choicesOpenAt: null,
      trustedDomains: "police.uk\ngov.uk",
      description: "Line one\nLine two",
    });
    const brussels = read({}, "Europe/Brussels").value;
    expect(brussels?.registrationOpensAt).toEqual(new Date("2026-11-02T08:00:00Z"));
  });

  it.each([
    ["an empty start date", date("startsOn", "", "", ""), "startsOn-day", "Enter the start date"],
    ["a missing month", date("startsOn", "2", "", "2027"), "startsOn-month", /include a month/],
    [
      "31 February",
      date("startsOn", "31", "2", "2027"),
      "startsOn-day",
      "There is no 31 February 2027",
    ],
    ["29 February 2027", date("endsOn", "29", "2", "2027"), "endsOn-day", /no 29 February/],
    ["month 13", date("startsOn", "1", "13", "2027"), "startsOn-month", /from 1 to 12/],
    ["a year of 2 numbers", date("startsOn", "1", "2", "27"), "startsOn-year", /4 numbers/],
    [
      "an end before the start",
      date("endsOn", "1", "2", "2027"),
      "endsOn-day",
      /Tuesday 2 February 2027/,
    ],
    [
      "closing before opening",
      date("registrationClosesAt", "1", "11", "2026"),
      "registrationClosesAt-day",
      /after the opening time, 9am on Monday 2 November 2026/,
    ],
    [
      "closing after the conference",
      date("registrationClosesAt", "3", "2", "2027"),
      "registrationClosesAt-day",
      /ends on Tuesday 2 February 2027/,
    ],
    [
      "a time that says too little",
      { "registrationOpensAt-time": "9" },
      "registrationOpensAt-time",
      /time when registration opens, like 9am/,
    ],
    ["day 45", date("startsOn", "45", "2", "2027"), "startsOn-day", /day from 1 to 31/],
    [
      "a day and a month that are both wrong",
      date("startsOn", "45", "x", "2027"),
      "startsOn-day",
      "The start date must be a real date, like 27 3 2027",
    ],
    [
      "a time that the clocks jump over",
      { ...date("registrationOpensAt", "29", "3", "2026"), "registrationOpensAt-time": "1:30am" },
      "registrationOpensAt-time",
      /clocks go forward/,
    ],
    ["no capacity while people register", { capacity: "" }, "capacity", /1 to 100,000/],
    ["a capacity of words", { capacity: "many" }, "capacity", /1 to 100,000/],
    ["an address with spaces", { slug: "soc 2027" }, "slug", /letters, numbers and hyphens/],
    ["an address of another page", { slug: "new" }, "slug", /kept for other pages/],
    [
      "a domain that is none",
      { trustedDomains: "police.uk\nnot a domain" },
      "trustedDomains",
      /“not”/,
    ],
    ["an email address that is none", { contactEmail: "hello" }, "contactEmail", /right form/],
    ["no name", { name: "  " }, "name", "Enter a name"],
  ])("refuses %s", (_, changes, field, sentence) => {
    const { errors } = read(changes as Record<string, string>);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.field).toBe(field);
    expect(errors?.[0]?.text).toMatch(sentence);
  });

  it("tells everything at once, in the order of the page", () => {
    const { errors } = read({
      name: "",
      offerHours: "x",
      capacity: "",
      venue: "",
      ...date("startsOn", "", "", ""),
    });
    expect(errors?.map(({ field }) => field)).toEqual([
      "name",
      "startsOn-day",
      "venue",
      "capacity",
      "offerHours",
    ]);
  });

  it("takes no capacity where nobody registers", () => {
    const none = { ...date("registrationOpensAt", "", "", ""), "registrationOpensAt-time": "" };
    const shut = { ...date("registrationClosesAt", "", "", ""), "registrationClosesAt-time": "" };
    expect(read({ capacity: "", ...none, ...shut }).value).toMatchObject({ capacity: 0 });
  });
});

describe("what is typed", () => {
  it.each([
    ["9am", "09:00"],
    ["9:30 AM", "09:30"],
    ["9.30pm", "21:30"],
    ["12am", "00:00"],
    ["12:15pm", "12:15"],
    ["17:00", "17:00"],
    ["midday", "12:00"],
    ["9", null],
    ["13pm", null],
    ["24:00", null],
    ["9:60", null],
  ])("%s is %s", (text, time) => {
    expect(typedTime(text)).toBe(time);
  });

  it("shows a stored moment as people type it", () => {
    const moment = new Date("2027-07-01T08:30:00Z");
    expect(momentParts("x", moment, "Europe/London")).toEqual({
      "x-day": "1",
      "x-month": "7",
      "x-year": "2027",
      "x-time": "9:30am",
    });
  });

  it("suggests an address from the name and the year", () => {
    expect(suggestSlug("SOC National Conference 2027", "2027-02-02")).toBe(
      "soc-national-conference-2027",
    );
    expect(suggestSlug("Défense & co", "2026-01-01")).toBe("defense-co-2026");
    expect(suggestSlug("会議", "2026-01-01")).toBe("");
  });
});

describe("the form of a conference that is there", () => {
  const readDetails = (changes: Record<string, string>) =>
    detailsForm("Europe/London").safeParse({ ...typed, ...changes });

  it("gives what the form of a new one gives, and the version it was opened with", () => {
    const { value } = read();
    expect(readDetails({ version: "a-hash_0" }).data).toEqual({ ...value, version: "a-hash_0" });
  });

  it("is refused without a version, beside whatever else is wrong", () => {
    const again = { field: "version", text: "Open the page again" };
    const wrong = (changes: Record<string, string>) => {
      const { error } = readDetails(changes);
      return error && fieldErrors(error);
    };
    expect(wrong({})).toEqual([again]);
    expect(wrong({ version: "" })).toEqual([again]);
    expect(wrong({ name: "" })).toEqual([{ field: "name", text: "Enter a name" }, again]);
  });
});

// What the code says of a conference, the database says too.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "~/platform/db.server";
import { makeConference } from "../../../../prisma/factories/factories";
import {
  choiceMode,
  choiceModes,
  defaultOfferHours,
  isFull,
  takesRegistrations,
} from "./conferences";
import { conferenceForm } from "./form";

describe("the hours of an offer", () => {
  it("are the same in the form and in the database where nobody says otherwise", async () => {
    const schema = readFileSync(
      new URL("../../../../prisma/schema.prisma", import.meta.url),
      "utf8",
    );
    const inSchema = /offerHours\s+Int\s+@default\((\d+)\)/.exec(schema)?.[1];
    expect(Number(inSchema)).toBe(defaultOfferHours);
    const { id } = await makeConference();
    expect(await read.conference.findUnique({ where: { id } })).toMatchObject({
      offerHours: defaultOfferHours,
    });
    const typed = {
      ...{ name: "A conference", summary: "One day.", venue: "The Hall", address: "Leeds" },
      ...{ "startsOn-day": "2", "startsOn-month": "2", "startsOn-year": "2027" },
      ...{ "endsOn-day": "2", "endsOn-month": "2", "endsOn-year": "2027" },
      contactEmail: "hello@example.org",
    };
    expect(conferenceForm("Europe/London").parse(typed).offerHours).toBe(defaultOfferHours);
  });
});

it("knows each way of giving places, and no other text is one", () => {
  expect(choiceModes.map(choiceMode)).toEqual([...choiceModes]);
  for (const text of ["", "Ranked", "toString"])
    expect(() => choiceMode(text), text).toThrow(`No conference gives places by ${text}.`);
});

it("gives places in the ways that the database knows, and in no other", async () => {
  for (const mode of choiceModes)
    await expect(makeConference({ choiceMode: mode })).resolves.toMatchObject({ choiceMode: mode });
  await expect(makeConference({ choiceMode: "by lot" })).rejects.toThrow(/conference_mode/);
});

it("is full once as many are admitted as it holds", () => {
  expect(isFull({ admitted: 29, capacity: 30 })).toBe(false);
  expect(isFull({ admitted: 30, capacity: 30 })).toBe(true);
  expect(isFull({ admitted: 0, capacity: 0 })).toBe(true);
});

it("takes registrations until the stated time, on the day too, and without one until the first day", () => {
  const conference = {
    startsOn: "2027-07-02",
    endsOn: "2027-07-03",
    timeZone: "Europe/London",
    registrationOpensAt: new Date("2027-05-01T08:00:00Z"),
    registrationClosesAt: new Date("2027-07-02T09:30:00Z") as Date | null,
  };
  const takes = (moment: string, change: Partial<typeof conference> = {}) =>
    takesRegistrations({ ...conference, ...change }, new Date(moment));
  expect(takes("2027-05-01T07:59:59Z")).toBe(false);
  expect(takes("2027-05-01T08:00:00Z")).toBe(true);
  expect(takes("2027-07-01T23:00:00Z")).toBe(true);
  expect(takes("2027-07-02T09:29:59Z")).toBe(true);
  expect(takes("2027-07-02T09:30:00Z")).toBe(false);
  const endless = { registrationClosesAt: null };
  expect(takes("2027-07-01T22:59:59Z", endless)).toBe(true);
  expect(takes("2027-07-01T23:00:00Z", endless)).toBe(false);
  const late = { registrationClosesAt: new Date("2027-07-10T00:00:00Z") };
  expect(takes("2027-07-03T22:59:59Z", late)).toBe(true);
  expect(takes("2027-07-03T23:00:00Z", late)).toBe(false);
  expect(takes("2027-06-01T12:00:00Z", { registrationOpensAt: null as never })).toBe(false);
});

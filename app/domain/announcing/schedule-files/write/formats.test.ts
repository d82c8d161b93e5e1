// Each form of a programme says what it is.
import { expect, it } from "vitest";
import { isScheduleFormat, writeSchedule } from "./formats";

const built = {
  schedule: {
    version: "release 1",
    conference: {
      ...{ title: "Small conference", slug: "small", venue: "", city: "", url: "" },
      ...{ startsOn: "2027-02-02", endsOn: "2027-02-02", timeZone: "Europe/London" },
    },
    rooms: [],
    tracks: [],
    events: [],
  },
  release: 1,
  madeAt: new Date("2027-01-12T09:00:00Z"),
  revisions: new Map(),
  organiser: { name: "Small conference", email: "hello@conference.example.org" },
};

it("writes the form that its name says, and knows no other", () => {
  expect(writeSchedule(built, "json")).toEqual({
    type: "application/json",
    text: expect.stringMatching(/^\{"\$schema"/),
  });
  expect(writeSchedule(built, "xml")).toEqual({
    type: "application/xml",
    text: expect.stringMatching(/^<\?xml/),
  });
  expect(writeSchedule(built, "ics")).toEqual({
    type: "text/calendar",
    text: expect.stringMatching(/^BEGIN:VCALENDAR/),
  });
  expect(["json", "xml", "ics"].every(isScheduleFormat)).toBe(true);
  expect(["pdf", "", "XML", "constructor"].some(isScheduleFormat)).toBe(false);
});

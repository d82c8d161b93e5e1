// What programs read of a conference: its moments with their offset, and nothing that nobody has said.
import { expect, it } from "vitest";
import { toBeAnnounced } from "~/domain/announcing/conferences/conferences";
import { eventOf } from "./event";
import { overviewOf } from "./overview";

const conference = {
  slug: "autumn",
  name: "Autumn",
  summary: "One day.",
  audience: "",
  venue: "The Hall",
  address: "1 Test Street",
  timeZone: "Europe/London",
  startsOn: "2027-06-02",
  endsOn: "2027-06-03",
  ...{ capacity: 10, admitted: 0, contactEmail: "team@example.org" },
  ...{ registrationOpensAt: null, registrationClosesAt: null },
};

const slot = (startsAt: string, endsAt: string) => ({
  ...{ id: startsAt, kind: "plenary", title: "", sessions: [] },
  ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
});

const event = (changes: Partial<typeof conference>, slots = [] as ReturnType<typeof slot>[]) =>
  eventOf(overviewOf({ ...conference, ...changes }, slots, [], new Date("2027-01-01T00:00:00Z")));

it("begins and ends with its programme, on the clock of its place", () => {
  const slots = [
    slot("2027-06-02T08:30:00Z", "2027-06-02T09:00:00Z"),
    slot("2027-06-03T14:00:00Z", "2027-06-03T15:30:00Z"),
  ];
  expect(event({}, slots)).toMatchObject({
    "@type": "Event",
    startDate: "2027-06-02T09:30:00+01:00",
    endDate: "2027-06-03T16:30:00+01:00",
    location: { "@type": "Place", name: "The Hall", address: "1 Test Street" },
    organizer: { "@type": "Organization", email: "team@example.org" },
  });
});

it("has its days where there is no programme, and no place or organiser that nobody has named", () => {
  const bare = event({ venue: toBeAnnounced, address: toBeAnnounced, contactEmail: "" });
  expect(bare).toMatchObject({ startDate: "2027-06-02", endDate: "2027-06-03" });
  expect(bare).not.toHaveProperty("location");
  expect(bare).not.toHaveProperty("organizer");
});

// What the written file says of days, lengths, names and numbers.
import { expect, it } from "vitest";
import type { Schedule, ScheduleEvent } from "../format/format";
import { acronymOf, daysOf, eventNumbers, lengthOf, writeScheduleJson, writtenSlug } from "./json";
import { writeScheduleXml } from "./xml";

const event = (number: number, fields: Partial<ScheduleEvent> = {}): ScheduleEvent => ({
  guid: `00000000-0000-4000-8000-00000000000${number}`,
  slug: `event-${number}`,
  title: `Event ${number}`,
  ...{ subtitle: "", abstract: "", description: "", room: "Hall", track: "", type: "" },
  startsAt: new Date("2027-03-27T10:00:00Z"),
  endsAt: new Date("2027-03-27T18:00:00Z"),
  ...{ language: "", url: "", persons: [], links: [], attachments: [] },
  ...fields,
});

const schedule = (events: ScheduleEvent[], fields: Partial<Schedule["conference"]> = {}) => ({
  version: "1",
  conference: {
    ...{ title: "Small", slug: "soc-27", venue: "The Hall", city: "Leeds", url: "" },
    ...{ startsOn: "2027-03-26", endsOn: "2027-03-28", timeZone: "Europe/London" },
    ...fields,
  },
  rooms: [
    { name: "Hall", capacity: 100 },
    { name: "Annexe", capacity: null },
  ],
  tracks: [],
  events,
});

it("has every day of the conference, from midnight to midnight also when the clocks change", () => {
  const days = daysOf(schedule([event(1), event(2, { room: "Annexe" }), event(3)]));
  expect(days.map(({ index, date, start, end }) => [index, date, start, end])).toEqual([
    [1, "2027-03-26", "2027-03-26T00:00:00+00:00", "2027-03-27T00:00:00+00:00"],
    [2, "2027-03-27", "2027-03-27T00:00:00+00:00", "2027-03-28T00:00:00+00:00"],
    [3, "2027-03-28", "2027-03-28T00:00:00+00:00", "2027-03-29T00:00:00+01:00"],
  ]);
  const guids = (day: number, room: number) =>
    days[day]?.rooms[room]?.events.map(({ slug }) => slug);
  expect([guids(0, 0), guids(1, 0), guids(1, 1)]).toEqual([
    [],
    ["event-1", "event-3"],
    ["event-2"],
  ]);
});

it("has the days of events before the first and after the last", () => {
  const early = event(1, { startsAt: new Date("2027-03-25T23:30:00Z") });
  const late = event(2, { startsAt: new Date("2027-03-29T10:00:00Z") });
  expect(daysOf(schedule([early, late])).map(({ date }) => date)).toEqual(
    ["25", "26", "27", "28", "29"].map((day) => `2027-03-${day}`),
  );
});

it.each([
  ["2027-03-27T18:00:00Z", "08:00", 0],
  ["2027-03-27T10:45:30Z", "00:45", 30],
  ["2027-03-28T10:00:00Z", "24:00", 0],
])("an event from ten until %s is %s long, and %i seconds", (endsAt, duration, seconds) => {
  expect(lengthOf(event(1, { endsAt: new Date(endsAt) }))).toEqual({ duration, seconds });
});

it("writes names that the published schemas allow", () => {
  expect([acronymOf("soc-27"), acronymOf("so")]).toEqual(["soc_27", "so__"]);
  expect(writtenSlug(schedule([]), event(1, { slug: "tea" }))).toBe("soc_27-_tea");
  const file = (timeZone: string) =>
    JSON.parse(writeScheduleJson(schedule([event(1)], { timeZone }))).schedule.conference;
  expect(file("Europe/London")).toMatchObject({
    ...{ acronym: "soc_27", time_zone_name: "Europe/London", daysCount: 3 },
  });
  expect(file("UTC").time_zone_name).toBe("UTC");
});

it("gives each event a number of its own that stays the same", () => {
  const events = [1, 2, 3].map((number) => event(number));
  const numbers = eventNumbers(schedule(events));
  expect(new Set(numbers.values()).size).toBe(3);
  const alone = eventNumbers(schedule(events.slice(2)));
  expect(alone.get(event(3).guid)).toBe(numbers.get(event(3).guid));
  // These two come to the same number, so that the second has to take the next.
  const met = ["000000030974", "000000061865"].map((end) =>
    event(1, { guid: `00000000-0000-4000-8000-${end}` }),
  );
  const [first = 0, second = 0] = eventNumbers(schedule(met)).values();
  expect(second).toBe(first + 1);
});

it("numbers each person, the same in every file and in both forms", () => {
  const persons = [1, 2].map((number) => ({
    guid: `00000000-0000-4000-8000-0000000000a${number}`,
    name: `Person ${number}`,
    biography: "",
  }));
  const numbersIn = (given: Schedule) => [
    ...writeScheduleXml(given).matchAll(/<person id="(\d+)" guid="[^"]*">(Person \d)</g),
  ];
  const first = numbersIn(
    schedule([event(1, { persons }), event(2, { persons: persons.slice(0, 1) })]),
  );
  const later = numbersIn(schedule([event(3, { persons: persons.slice(1) })]));
  const numberOf = (found: typeof first, name: string) => [
    ...new Set(found.filter(([, , who]) => who === name).map(([, number]) => Number(number))),
  ];
  expect(numberOf(first, "Person 1")).toHaveLength(1);
  expect(numberOf(first, "Person 1")).not.toEqual(numberOf(first, "Person 2"));
  expect(numberOf(later, "Person 2")).toEqual(numberOf(first, "Person 2"));
  const json = writeScheduleJson(schedule([event(1, { persons })]));
  expect(json).toContain(`"id":${numberOf(first, "Person 1")[0]},"name":"Person 1"`);
});

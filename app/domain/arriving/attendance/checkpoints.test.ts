// The order of the checkpoints by the clock, and arrivals in stretches of time.
import { describe, expect, it } from "vitest";
import { countArrivals } from "./arrivals";
import { findCheckpoint, groupCheckpoints } from "./checkpoints";

const at = (time: string, day = "2027-02-02") => new Date(`${day}T${time}:00Z`);
const slot = (title: string, from: string, to: string, ...slugs: string[]) => ({
  title,
  startsAt: at(from),
  endsAt: at(to),
  sessions: slugs.map((slug) => ({ slug, title: slug, room: slug === "here" ? "Room 3" : null })),
});
const slots = [
  slot("Welcome", "09:30", "10:00", "welcome"),
  slot("Coffee", "10:00", "10:30"),
  slot("Breakout 1", "10:30", "11:30", "here", "there"),
  slot("", "11:30", "12:30", "later"),
];
const titles = (now: string) =>
  groupCheckpoints(slots, at(now), "Europe/London").map((group) => group.title);

describe("the checkpoints to choose from", () => {
  it("begin with the main door, then go by time, before anything is on", () => {
    expect(titles("08:30")).toEqual([
      "Arrival",
      "9:30am to 10am: Welcome",
      "10:30am to 11:30am: Breakout 1",
      "11:30am to 12:30pm",
    ]);
  });

  it("begin with the slot that is on or about to begin", () => {
    expect(titles("10:10")[0]).toBe("10:30am to 11:30am: Breakout 1");
    expect(titles("10:09")[0]).toBe("Arrival");
    expect(titles("11:29").slice(0, 3)).toEqual([
      "10:30am to 11:30am: Breakout 1",
      "11:30am to 12:30pm",
      "Arrival",
    ]);
    expect(titles("12:30")[0]).toBe("Arrival");
  });

  it("have the room first, and the day where there are several", () => {
    const groups = groupCheckpoints(
      [
        ...slots,
        { ...slots[0], title: "Welcome", sessions: [], startsAt: at("09:00"), endsAt: at("09:10") },
      ],
      at("08:00"),
      "Europe/London",
    );
    expect(findCheckpoint(groups, "session:here")?.text).toBe("Room 3: here");
    expect(findCheckpoint(groups, "session:there")?.text).toBe("there");
    expect(findCheckpoint(groups, "session:nowhere")).toBeUndefined();
    const later = { ...slot("Day 2", "09:30", "10:00", "x"), startsAt: at("09:30", "2027-02-03") };
    const days = groupCheckpoints([...slots, later], at("08:00"), "Europe/London");
    expect(days.at(-1)?.title).toMatch(/^3 February 2027, /);
  });
});

describe("arrivals", () => {
  const came = (time: string, day?: string) => ({ at: at(time, day), count: 1 });

  it("are counted in stretches with the empty ones between", () => {
    const arrivals = [came("09:16"), came("09:01"), came("08:59"), came("09:46")];
    expect(countArrivals(arrivals, "Europe/London")).toEqual([
      { label: "8:45am", count: 1 },
      { label: "9am", count: 1 },
      { label: "9:15am", count: 1 },
      { label: "9:30am", count: 0 },
      { label: "9:45am", count: 1 },
    ]);
    expect(countArrivals([], "Europe/London")).toEqual([]);
  });

  it("are told in coarser stretches, with the day, when there are too many", () => {
    const days = countArrivals([came("09:00"), came("09:00", "2027-02-04")], "Europe/London");
    expect(days.length).toBeLessThanOrEqual(24);
    expect(days[0]?.label).toContain("2 February 2027");
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(
      countArrivals([came("09:00"), came("09:00", "2007-02-04")], "Europe/London").length,
    ).toBe(366);
  });
});

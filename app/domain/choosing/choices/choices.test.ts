// The rules of choosing: what stands in the way is named with its time, and the window opens and closes to the second.
import { describe, expect, it } from "vitest";
import { type Choosable, choicesWindow, overlaps } from "./choices";
import { fullSentence, obstacleTo } from "./obstacles";

const zone = "Europe/London";
let next = 0;

function session(starts: string, ends: string, fields: Partial<Choosable> = {}): Choosable {
  const n = ++next;
  const at = (time: string) => new Date(time.includes("T") ? time : `2027-02-02T${time}:00Z`);
  const times = { startsAt: at(starts), endsAt: at(ends) };
  return {
    id: `s${n}`,
    title: `Session ${n}`,
    topic: null,
    slotId: `slot${n}`,
    ...times,
    ...fields,
  };
}

describe("obstacleTo", () => {
  it("names the session at the same time, and when it is", () => {
    const held = session("11:15", "12:00", { title: "Criminal finances" });
    const wanted = session("11:45", "12:30");
    expect(obstacleTo(wanted, { held: [held], talks: [] }, zone)).toBe(
      "You already have a place in ‘Criminal finances’ from 11:15am to midday, which is at the same time.",
    );
  });

  it("lets sessions touch, and never minds the place that would be swapped away", () => {
    const held = session("11:15", "12:00", { topic: "money", slotId: "first" });
    expect(obstacleTo(session("12:00", "12:30"), { held: [held], talks: [] }, zone)).toBeNull();
    const sameSlot = session("11:15", "12:00", { topic: "money", slotId: "first" });
    expect(obstacleTo(sameSlot, { held: [held], talks: [] }, zone)).toBeNull();
  });

  it("names the repeat of a topic, with its day where it is another", () => {
    const held = session("11:15", "12:00", { title: "Local profile", topic: "profile" });
    const wanted = session("14:00", "14:45", { title: "Local profile", topic: "profile" });
    expect(obstacleTo(wanted, { held: [held], talks: [] }, zone)).toBe(
      "You already have a place in ‘Local profile’ from 11:15am to midday, which covers the same topic.",
    );
    const nextDay = { topic: "profile", title: "Local profile" };
    const tomorrow = session("2027-02-03T09:30:00Z", "2027-02-03T10:00:00Z", nextDay);
    expect(obstacleTo(tomorrow, { held: [held], talks: [] }, zone)).toContain(
      "from 11:15am to midday on Tuesday 2 February 2027, which covers",
    );
  });

  it("does not take two sessions without a topic for repeats", () => {
    expect(
      obstacleTo(session("14:00", "14:45"), { held: [session("11:15", "12:00")], talks: [] }, zone),
    ).toBeNull();
  });
});

describe("a talk in the way", () => {
  const talk = session("11:15", "12:00", { title: "My work", topic: "work", slotId: "first" });
  const obstacle = (wanted: Choosable) => obstacleTo(wanted, { held: [], talks: [talk] }, zone);

  it("is one's own session, one at its time also in its slot, and a repeat of its topic", () => {
    expect(obstacle(talk)).toBe("You speak in this session, so you do not need a place in it.");
    expect(obstacle(session("11:30", "12:30", { slotId: "first" }))).toBe(
      "You speak in ‘My work’ from 11:15am to midday, which is at the same time.",
    );
    expect(obstacle(session("14:00", "14:45", { topic: "work" }))).toBe(
      "You speak in ‘My work’ from 11:15am to midday, which covers the same topic.",
    );
  });

  it("is nothing before, after or about anything else", () => {
    expect(obstacle(session("10:30", "11:15"))).toBeNull();
    expect(obstacle(session("12:00", "12:45", { topic: "other" }))).toBeNull();
  });
});

describe("overlaps", () => {
  it("is the same from both sides", () => {
    const long = session("09:00", "17:00");
    const short = session("11:00", "11:05");
    expect([overlaps(long, short), overlaps(short, long)]).toEqual([true, true]);
  });
});

describe("fullSentence", () => {
  const wanted = session("11:15", "12:00", { title: "Local profile" });
  it("stands alone without repeats, and lists those there are", () => {
    expect(fullSentence(wanted, [], zone)).toBe("‘Local profile’ is full.");
    const repeats = ["14:00", "15:30"].map((start) =>
      session(start, "16:00", { title: "Local profile" }),
    );
    expect(fullSentence(wanted, repeats, zone)).toBe(
      "‘Local profile’ is full. There are places in ‘Local profile’ from 2pm to 4pm and ‘Local profile’ from 3:30pm to 4pm.",
    );
  });
});

describe("choicesWindow", () => {
  const opens = new Date("2026-11-02T09:00:00Z");
  const closes = new Date("2027-01-31T17:00:00Z");
  const conference = {
    startsOn: "2027-02-02",
    timeZone: zone,
    choiceMode: "first-come" as const,
    choicesOpenAt: opens as Date | null,
    choicesCloseAt: closes as Date | null,
  };
  const justBefore = (moment: Date) => new Date(moment.getTime() - 1);

  it("opens and closes at the moments the organiser set", () => {
    expect(choicesWindow(conference, justBefore(opens))).toEqual({
      open: false,
      sentence: "You can choose sessions from 9am on Monday 2 November 2026.",
    });
    expect(choicesWindow(conference, opens).open).toBe(true);
    expect(choicesWindow(conference, justBefore(closes)).open).toBe(true);
    expect(choicesWindow(conference, closes).sentence).toBe("Choosing sessions has closed.");
  });

  it("without a closing time closes on the day, by the clock of the venue", () => {
    const endless = { ...conference, choicesCloseAt: null, timeZone: "Pacific/Auckland" };
    expect(choicesWindow(endless, new Date("2027-02-01T10:59:59Z")).open).toBe(true);
    expect(choicesWindow(endless, new Date("2027-02-01T11:00:00Z")).open).toBe(false);
  });

  it("is not open without an opening time, nor where places are given by ranking", () => {
    const never = { ...conference, choicesOpenAt: null };
    expect(choicesWindow(never, opens).sentence).toBe("You cannot choose sessions yet.");
    expect(choicesWindow({ ...conference, choiceMode: "ranked" }, opens).open).toBe(false);
  });
});

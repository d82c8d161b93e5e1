// What the page of choices shows of a delegate's day: what is theirs, what is free, and why the rest is not.
import { beforeAll, describe, expect, it } from "vitest";
import { read } from "~/platform/db.server";
import { makeDay } from "../../../../prisma/factories/day";
import { makeSession, makeSlot, testNow } from "../../../../prisma/factories/factories";
import { getMyChoices } from "./my-choices.server";
import { takePlace } from "./take-place.server";

const at = (time: string) => new Date(`2027-02-02T${time}:00Z`);

// The first question opens the database and loads its engine, which is no test's own time.
beforeAll(() => read.conference.count());

describe("the page of choices", () => {
  it("shows the day, the place held, what is free and why the rest is not", async () => {
    const { actor, session, conference, registration, slot } = await makeDay();
    const later = await makeSlot(conference.id, {
      title: "Breakout 2",
      startsAt: at("14:00"),
      endsAt: at("14:45"),
    });
    const repeat = { title: "A repeat", topic: "finances" };
    await makeSession(conference.id, later.id, repeat);
    const twice = { title: "Full", topic: "twice" };
    await makeSession(conference.id, later.id, { ...twice, capacity: 0 });
    await makeSession(conference.id, slot.id, { ...twice, capacity: 0 });
    const last = await makeSlot(conference.id, {
      title: "Breakout 3",
      startsAt: at("15:00"),
      endsAt: at("15:45"),
    });
    await makeSession(conference.id, last.id, { ...twice, title: "Free" });
    await makeSession(conference.id, slot.id, { title: "Other", capacity: 7 });
    await takePlace(actor, { sessionId: session.id }, testNow);
    const { day, breakouts } = await getMyChoices({ ...registration, conference }, testNow);
    expect(day.map(({ time, title, breakout }) => [time, title, breakout])).toEqual([
      ["9:30am to 10am", "Welcome", null],
      ["11am to midday", "Criminal finances", "Breakout 1"],
      ["2pm to 2:45pm", null, "Breakout 2"],
      ["3pm to 3:45pm", null, "Breakout 3"],
    ]);
    const options = breakouts.flatMap((breakout) => breakout.options);
    expect(
      options.map(({ title, mine, free, placesLeft }) => [title, mine, free, placesLeft]),
    ).toEqual([
      ["Criminal finances", true, false, 29],
      ["Full", false, false, 0],
      ["Other", false, true, 7],
      ["A repeat", false, false, 30],
      ["Full", false, false, 0],
      ["Free", false, true, 30],
    ]);
    const full = options.filter(({ title }) => title === "Full");
    expect(full.map(({ elsewhere }) => elsewhere)).toEqual(
      Array(2).fill([{ slotId: last.id, text: "3pm (30 places left)" }]),
    );
    expect(options.find(({ title }) => title === "A repeat")?.why).toContain("‘Criminal finances’");
  });

  it("offers nothing that has started, neither by itself nor as a repeat", async () => {
    const { conference, registration, slot } = await makeDay();
    const later = await makeSlot(conference.id, { startsAt: at("14:00"), endsAt: at("14:45") });
    await makeSession(conference.id, later.id, { title: "Full", topic: "twice", capacity: 0 });
    await makeSession(conference.id, slot.id, { title: "Begun", topic: "twice" });
    const { breakouts } = await getMyChoices({ ...registration, conference }, slot.startsAt);
    const options = breakouts.flatMap((breakout) => breakout.options);
    expect(options.map(({ title, free, why, elsewhere }) => [title, free, why, elsewhere])).toEqual(
      [
        ["Begun", false, "‘Begun’ has started.", []],
        ["Criminal finances", false, "‘Criminal finances’ has started.", []],
        ["Full", false, null, []],
      ],
    );
  });
});

// What the page of choices says after a choice, and when there is nothing to choose.
import { describe, expect, it } from "vitest";
import { choiceDone, whyNoChoice } from "./choices-in-words";
import type { Breakout, Option } from "./my-choices";

const option = (fields: Partial<Option>): Option => ({
  id: "a",
  slug: "a",
  title: "Local profile",
  summary: "",
  theme: null,
  themeLabel: "",
  room: { name: "Canal Room", stepFree: true, hearingLoop: false },
  mine: false,
  speaks: false,
  free: true,
  placesLeft: 3,
  why: null,
  elsewhere: [],
  ...fields,
});
const breakouts = (fields: Partial<Option>): Breakout[] => [
  {
    id: "1",
    title: "Breakout 1",
    time: "11am to midday",
    mine: null,
    talk: null,
    options: [option(fields)],
  },
];
const done = (query: string, fields: Partial<Option>) =>
  choiceDone(Object.fromEntries(new URLSearchParams(query)), breakouts(fields));

describe("what has just been done", () => {
  it("names the session with its time and room", () => {
    expect(done("done=take&session=a", { mine: true })).toBe(
      "You have a place in ‘Local profile’, 11am to midday, Canal Room. We have sent you an invitation for your calendar.",
    );
    expect(done("done=release&session=a", { room: null })).toBe(
      "You have given up your place in ‘Local profile’, 11am to midday. We have sent you a notice for your calendar.",
    );
  });

  it("is not said where the address says what is not so", () => {
    expect(done("done=take&session=a", { mine: false })).toBeNull();
    expect(done("done=release&session=a", { mine: true })).toBeNull();
    expect(done("done=take&session=b", { mine: true })).toBeNull();
    expect(done("session=a", { mine: true })).toBeNull();
    expect(done("", {})).toBeNull();
  });
});

it("says why nobody can choose: the registration first, then the sessions, then the time", () => {
  const sentence = "Choosing sessions has closed.";
  expect(whyNoChoice({ approved: false, sentence, any: false })).toBe(
    "You can choose sessions once your registration is approved.",
  );
  expect(whyNoChoice({ approved: true, sentence, any: false })).toBe(
    "There are no sessions to choose from.",
  );
  expect(whyNoChoice({ approved: true, sentence, any: true })).toBe(sentence);
});

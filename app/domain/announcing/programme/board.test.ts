// What a programme needs next, from nothing to whole.
import { expect, it } from "vitest";
import { nextPart } from "./board";

it.each([
  [{ rooms: 0, slots: 0, sessions: 0 }, "room"],
  [{ rooms: 0, slots: 2, sessions: 0 }, "room"],
  [{ rooms: 1, slots: 0, sessions: 0 }, "slot"],
  [{ rooms: 1, slots: 1, sessions: 0 }, "session"],
  [{ rooms: 1, slots: 1, sessions: 1 }, "session"],
  [{ rooms: 0, slots: 1, sessions: 1 }, "session"],
])("with %j it is a %s", (counts, part) => expect(nextPart(counts)).toBe(part));

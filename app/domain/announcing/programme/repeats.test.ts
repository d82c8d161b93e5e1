// What repeats what: the same topic, and not the session itself.
import { expect, it } from "vitest";
import { repeatsOf } from "./repeats";

const session = (id: string, topic: string | null) => ({ id, topic });

it("finds the other sessions on the same topic", () => {
  const sessions = [
    session("a", "cyber"),
    session("b", null),
    session("c", "cyber"),
    session("d", "fraud"),
    session("e", null),
  ];
  const ids = (of: string, topic: string | null) =>
    repeatsOf(session(of, topic), sessions).map(({ id }) => id);
  expect(ids("a", "cyber")).toEqual(["c"]);
  expect(ids("z", "cyber")).toEqual(["a", "c"]);
  expect(ids("b", null)).toEqual([]);
});

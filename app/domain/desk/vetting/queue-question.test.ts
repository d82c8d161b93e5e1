// What the queue's address asks: each part by itself, and what makes no sense counts as not asked.
import { expect, it } from "vitest";
import { queueQuestion } from "./queue-question";

it("is the beginning of everybody where nothing is asked", () => {
  expect(queueQuestion.parse({})).toEqual({ search: "" });
});

it("reads what is asked", () => {
  const asked = { state: "waiting", search: "Ada", after: "0193-aB_c", tick: "all" };
  expect(queueQuestion.parse(asked)).toEqual(asked);
});

it("leaves out what makes no sense, and keeps the rest", () => {
  const asked = { state: "asleep", search: "x".repeat(201), tick: "some", page: "3" };
  expect(queueQuestion.parse(asked)).toEqual({ search: "" });
  expect(queueQuestion.parse({ ...asked, search: "Ada" })).toEqual({ search: "Ada" });
  for (const after of ["", "x".repeat(61), "a b", "ä"])
    expect(queueQuestion.parse({ after, before: after })).toEqual({ search: "" });
});

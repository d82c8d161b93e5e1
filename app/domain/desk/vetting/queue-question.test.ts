// What the queue's address asks: each part by itself, and what makes no sense counts as not asked.
import { expect, it } from "vitest";
import { queueQuestion } from "./queue-question";

const page = (text: string) => queueQuestion.parse({ page: text }).page;

it("is page 1 of everybody where nothing is asked", () => {
  expect(queueQuestion.parse({})).toEqual({ search: "", page: 1 });
});

it("reads what is asked", () => {
  const asked = { state: "waiting", search: "Ada", page: "3", tick: "all" };
  expect(queueQuestion.parse(asked)).toEqual({ ...asked, page: 3 });
});

it("leaves out what makes no sense, and keeps the rest", () => {
  const asked = { state: "asleep", search: "x".repeat(201), page: "first", tick: "some" };
  expect(queueQuestion.parse(asked)).toEqual({ search: "", page: 1 });
  expect(queueQuestion.parse({ ...asked, search: "Ada" })).toEqual({ search: "Ada", page: 1 });
});

it("takes pages from 1 to 100,000", () => {
  expect(["-1", "0", "1", "2.5", "100000", "100001"].map(page)).toEqual([1, 1, 1, 1, 100_000, 1]);
});

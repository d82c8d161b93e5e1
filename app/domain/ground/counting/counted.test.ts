// Numbers with what they count.
import { expect, it } from "vitest";
import { counted } from "./counted";

it("has one of a thing, and several of it", () => {
  expect([0, 1, 2, 1200].map((number) => counted(number, "session"))).toEqual([
    "0 sessions",
    "1 session",
    "2 sessions",
    "1,200 sessions",
  ]);
  expect(counted(3, "person", "people")).toBe("3 people");
  expect(counted(1, "person", "people")).toBe("1 person");
});

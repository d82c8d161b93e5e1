// Where the work of each role starts.
import { expect, it } from "vitest";
import { startOf } from "./starts";

it("is their work for those who hold a role, and their own conference for everybody else", () => {
  expect(
    [[], ["steward"], ["editor"], ["steward", "editor"], ["steward", "organiser"]].map(startOf),
  ).toEqual(["/my", "/door/current", "/editor", "/editor", "/organiser"]);
  expect(startOf(["administrator"])).toBe("/organiser");
});

// Filling in a write-up, by itself.
import { expect, it } from "vitest";
import { fillIn } from "./fill-in";

it("fills what is empty or missing, and leaves what was typed", () => {
  const typed = { title: "Mine", theme: "", version: "0" };
  const facts = { title: "Scrapyards", theme: "pursue", sector: "police" };
  expect(fillIn(typed, facts)).toEqual({
    title: "Mine",
    theme: "pursue",
    sector: "police",
    version: "0",
  });
  expect(typed.theme).toBe("");
});

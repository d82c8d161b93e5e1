// What a form shows: what was typed, also where that is nothing, or what is known.
import { expect, it } from "vitest";
import { fillIn, tickedIn, typedIn } from "./problem";

it("keeps a field empty that somebody has emptied, and shows what is stored where nothing was refused", () => {
  const refused = { errors: [{ text: "Enter a name" }], typed: { title: "", name: "Ada" } };
  expect(typedIn(undefined, "name", "Stored")).toBe("Stored");
  expect(typedIn(refused, "name", "Stored")).toBe("Ada");
  expect(typedIn(refused, "title", "Stored")).toBe("");
  // A browser sends nothing for some fields that were left empty.
  expect(typedIn(refused, "days", "Stored")).toBe("");
  expect(tickedIn(refused, "days", ["Stored"])).toEqual([]);
  expect(tickedIn(undefined, "days", ["Stored"])).toEqual(["Stored"]);
});

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

// What a form shows again after it was refused: what was typed, also where that is nothing.
import { expect, it } from "vitest";
import { tickedIn, typedIn } from "./problem";

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

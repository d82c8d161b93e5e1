// The trail in words: what was done and what changed, from the facts that deeds record.
import { expect, it } from "vitest";
import { changesInWords, deedInWords } from "./trail-in-words";

it("says a deed by its name, or as people would", () => {
  expect(["place-given-up", "roles-set", "looked"].map(deedInWords)).toEqual([
    "Place given up",
    "Roles changed",
    "Looked at a list",
  ]);
});

it("says which session a place was in, and leaves ids out", () => {
  const facts = { placeId: "p", sessionId: "s", title: "Follow the money" };
  expect(changesInWords(facts, [])).toEqual(["Session: Follow the money"]);
});

it("says what became what, of facts and of what was typed", () => {
  expect(changesInWords({ roomCapacity: { before: 40, after: null } }, [])).toEqual([
    "Room capacity: “40” became “none”",
  ]);
  expect(changesInWords({ before: [], after: ["steward", "editor"] }, [])).toEqual([
    "Before: none",
    "Now: steward, editor",
  ]);
  expect(changesInWords({ changed: ["jobTitle", "accessNeeds"] }, [])).toEqual([
    "Changed: job title, access needs",
  ]);
  const typed = [
    { what: "Job title", typed: { before: "", after: "Inspector" } },
    { what: "Access needs", typed: null },
  ];
  expect(changesInWords({ changed: ["jobTitle", "accessNeeds"] }, typed)).toEqual([
    "Job title: nothing became “Inspector”",
    "Access needs: changed",
  ]);
});

it("cuts what is long, and marks it", () => {
  const [line = ""] = changesInWords({ summary: "x".repeat(500) }, []);
  expect(line).toHaveLength("Summary: ".length + 200);
  expect(line.endsWith("…")).toBe(true);
});

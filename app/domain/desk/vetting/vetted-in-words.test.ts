// What an organiser is told after approving several registrations.
import { expect, it } from "vitest";
import { decisionDone, vettedCounts, vettedInWords, vettedKey } from "./vetted-in-words";

it("says how many, who gets a letter, and what is left", () => {
  expect(vettedInWords({ approved: 31, waiting: 0, changed: 0 })).toBe(
    "31 registrations approved. Each gets a letter with their ticket.",
  );
  expect(vettedInWords({ approved: 1, waiting: 2, changed: 1 })).toBe(
    "1 registration approved. They get a letter with their ticket. 2 registrations put on the waiting list, because the conference is full. Each gets a letter. 1 registration had changed since you opened the page. Look at it again.",
  );
});

it("says nothing for an address that makes no sense", () => {
  expect(vettedInWords(vettedCounts.parse({ approved: "many", waiting: "-1" }))).toBe("");
});

it("says what became of one: approved, waiting, or changed before anything was decided", () => {
  const said = (approved: number, waiting: number, changed: number) =>
    decisionDone.get(vettedKey({ approved, waiting, changed }));
  expect(said(1, 0, 0)).toMatch(/^Approved\. /);
  expect(said(0, 1, 0)).toMatch(/^Approved while there was room\. /);
  expect(said(0, 0, 1)).toMatch(/^Some registrations had changed /);
});

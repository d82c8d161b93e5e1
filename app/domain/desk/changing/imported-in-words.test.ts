// What an import did, as the programme's page and the operator's terminal say it.
import { describe, expect, it } from "vitest";
import {
  type ImportResult,
  importedInWords,
  importedQuery,
  importReport,
} from "./imported-in-words";

const done: ImportResult = {
  slug: "soc-2027",
  name: "A conference",
  outcome: "changed",
  released: true,
  sessions: 12,
  added: 3,
  changed: 2,
  removed: 1,
};

const onPage = (result: ImportResult) =>
  importedInWords(Object.fromEntries(new URLSearchParams(importedQuery(result))));

describe("the programme's page", () => {
  it("says what an import did", () => {
    expect(onPage(done)).toBe(
      "The programme is up to date: 3 sessions added, 2 changed, 1 removed.",
    );
    expect(onPage({ ...done, outcome: "made" })).toBe(
      "The programme is imported. It is a draft, which only organisers see.",
    );
    expect(onPage({ ...done, outcome: "unchanged" })).toBe(
      "This programme was imported before. Nothing has changed.",
    );
    expect(importedQuery({ ...done, outcome: "made" })).toBe("?done=import-made");
  });

  it("believes no count that is none, and says nothing of anything else", () => {
    const asked = { done: "import-changed", added: "-1", changed: "lots", removed: "1e9" };
    expect(importedInWords(asked)).toBe(
      "The programme is up to date: 0 sessions added, 0 changed, 0 removed.",
    );
    expect(importedInWords({ done: "room-saved" })).toBeUndefined();
    expect(importedInWords({})).toBeUndefined();
  });
});

it("reports to the operator in one line", () => {
  const report = (result: Partial<ImportResult>) => importReport({ ...done, ...result }, "PAGE");
  expect(report({})).toBe(
    "Updated A conference: 3 added, 2 changed, 1 removed. It has 12 imported sessions. PAGE",
  );
  expect(report({ outcome: "made", released: false })).toBe(
    "Imported A conference: 12 sessions. PAGE (a draft: organisers release it)",
  );
  expect(report({ outcome: "unchanged" })).toBe(
    "Nothing to do: A conference holds the 12 sessions already. PAGE",
  );
});

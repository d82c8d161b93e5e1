// What the page of a conference's details says after a change.
import { expect, it } from "vitest";
import { changedInWords } from "./changed-in-words";

it("says what was done, and nothing of what it does not know", () => {
  expect(["changed", "release", "withdraw", "current"].map(changedInWords)).toEqual([
    "The details are saved.",
    "The conference is released. Everybody can see it.",
    "The release is withdrawn. Only organisers see the conference.",
    "The home page now shows this conference.",
  ]);
  for (const done of [null, "", "made", "__proto__"]) expect(changedInWords(done)).toBeUndefined();
});

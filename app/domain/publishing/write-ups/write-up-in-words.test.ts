// What an author is told of each state.
import { expect, it } from "vitest";
import { writeUpStates } from "./write-up";
import { progressSentence } from "./write-up-in-words";

it("says of each state something of its own, and why one was withdrawn", () => {
  const sentences = writeUpStates.map((state) => progressSentence(state, "It named a place."));
  expect(new Set(sentences).size).toBe(writeUpStates.length);
  expect(sentences.at(-1)).toBe(
    "It is no longer in the library. The reason that readers see: It named a place.",
  );
});

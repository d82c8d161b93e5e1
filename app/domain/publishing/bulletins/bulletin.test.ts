// The bulletin by itself: what stands in an address for the number of an edition.
import { expect, it } from "vitest";
import { editionNumber } from "./bulletin";

it.each([
  ["1", 1],
  ["42", 42],
  ["9999", 9999],
  ["007", 7],
])("%s is the number of an edition", (text, number) => {
  expect(editionNumber(text)).toBe(number);
});

it.each([undefined, "", "0", "10000", "-1", "1.5", "1e3", " 1", "one"])("%s is none", (text) => {
  expect(editionNumber(text)).toBe(0);
});

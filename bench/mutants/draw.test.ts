// The draw: the same for the same seed, and from every part of the list.
import { expect, it } from "vitest";
import { drawSpread } from "./draw";

const hundred = Array.from({ length: 100 }, (_, index) => index);

it("draws the same for the same seed, and something else for another", () => {
  const draw = (seed: number) => drawSpread(hundred, 10, seed, () => true);
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

it("draws one from each part, passing over what cannot be used", () => {
  const drawn = drawSpread(hundred, 10, 7, (entry) => entry % 2 === 0 && entry >= 10);
  expect(drawn.map((entry) => Math.floor(entry / 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(drawn.every((entry) => entry % 2 === 0)).toBe(true);
});

it("draws everything where more is wanted than there is", () => {
  expect(drawSpread([1, 2, 3], 10, 7, () => true)).toEqual([1, 2, 3]);
});

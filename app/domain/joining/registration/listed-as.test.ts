// The words by which the list of delegates is ordered and searched.
import { expect, it } from "vitest";
import { listedAs, plainWords } from "./listed-as";

it.each([
  ["Élodie Márquez-Ødegård", "elodie marquez odegard"],
  ["  Siobhan  O’Neill ", "siobhan oneill"],
  ["Łukasz Weiß (DS)", "lukasz weiss ds"],
  ["王小明", "王小明"],
  ["!?", ""],
])("%s becomes %s", (text, words) => {
  expect(plainWords(text)).toBe(words);
});

it("has the name first and the employer after it", () => {
  const jane = { fullName: "Jane SMITH", organisation: "Dyfed-Powys Police" };
  expect(listedAs(jane)).toBe("jane smith dyfed powys police");
});

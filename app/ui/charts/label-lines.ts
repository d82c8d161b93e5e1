// Lines that a chart's label takes. SVG does not wrap text, and the server has no font to ask, so widths come from a table.
import { shortenText } from "~/domain/ground/text-fitting/fit-text";

/** The advance widths of Helvetica and Arial in thousandths of the size; what is not named is as wide as a digit. */
const widths: [number, string][] = [
  [222, "ijl'‘’"],
  [278, " ,.:;!/|\\[]ftI"],
  [340, '()-r`"“”'],
  [500, "cksvxyzJ"],
  [611, "FTZ"],
  [667, "&ABEKPSVXY"],
  [722, "wCDHNRU"],
  [778, "GOQ"],
  [833, "mM"],
  [1000, "%@W—…"],
];

const widthOf = new Map(
  widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);

/** How wide a text is at a font size, in the units of the size. */
function textWidth(text: string, size: number): number {
  let thousandths = 0;
  // An accent has no width beside its letter; scripts other than Latin are taken as full squares.
  for (const letter of text.normalize("NFD").replace(/\p{Mark}/gu, ""))
    thousandths += widthOf.get(letter) ?? (letter > "\u02ff" ? 1000 : 556);
  return (thousandths * size) / 1000;
}

/** The size of text in charts, in their own units. */
const fontSize = 14;

/**
 * A label in one line or two, cut at a word with an ellipsis where two do not hold it.
 *
 * @param width of a line, in the units of the chart
 */
export function labelLines(label: string, width: number): string[] {
  const room = { weight: "regular" as const, width, size: fontSize, smallest: fontSize, lines: 2 };
  return shortenText(label, room, (text, _, size) => textWidth(text, size)).lines;
}

// Sets lines of text in whatever scripts they are written: which font, in which order, how wide.
import { charactersOf } from "./printed-scripts";
import { type TextRun, textRuns } from "./text-runs";
import {
  type FontWeight,
  mainTypeface,
  type Typeface,
  typefaceFor,
  writtenIn,
} from "./typefaces.server";

/** The document that texts are set for; it knows a font by its key. */
type FontHolder = {
  add(typeface: Typeface): void;
  /** The width of letters of one font, in points, in the order in which they are read. */
  widthOf(key: string, text: string, size: number): number;
};

/** Sets the lines of one document. */
export type Typesetter = {
  /** Opens the fonts of texts that are measured and set next. */
  openFonts(texts: readonly string[]): Promise<void>;
  /** The width of a line in points. */
  widthOf(text: string, weight: FontWeight, size: number): number;
  /**
   * A line in runs, from left to right; `font` is the key of a font that the document has.
   *
   * @param leftwards whether the text that the line is of begins on the right; by itself where nothing is said
   */
  runsOf(text: string, weight: FontWeight, leftwards?: boolean): TextRun<string>[];
};

const weights: readonly FontWeight[] = ["regular", "bold"];
/** Nearly every line is of these, which the main typeface has: nothing has to be looked up. */
const plain = /^[\x20-\x7e\xa0-\u024f\u2010-\u201e\u2026\u20ac]*$/;
/** Words come again on every page: their widths are measured once, and forgotten before they fill the memory. */
const mostWidths = 20_000;
const measuredAt = 100;

/** A typesetter that has the main typeface open. */
export function typesetter(holder: FontHolder): Typesetter {
  const widths = new Map<string, number>();
  const fonts = new Map<string, string>();
  const added = new Set<string>();
  let written = writtenIn("");
  const add = (typeface: Typeface): string => {
    if (!added.has(typeface.key)) holder.add(typeface);
    added.add(typeface.key);
    return typeface.key;
  };
  const main = { regular: add(mainTypeface("regular")), bold: add(mainTypeface("bold")) };

  const runsOf: Typesetter["runsOf"] = (text, weight, leftwards) => {
    if (plain.test(text) && !leftwards) return [{ font: main[weight], text }];
    const fontOf = (character: string) =>
      fonts.get(`${weight} ${written} ${character}`) ?? main[weight];
    return textRuns(text, fontOf, leftwards);
  };

  return {
    async openFonts(texts) {
      const special = texts.filter((text) => !plain.test(text)).join(" ");
      written = writtenIn(special);
      for (const character of new Set(charactersOf(special.normalize("NFC"))))
        for (const weight of weights) {
          const place = `${weight} ${written} ${character}`;
          const font = fonts.has(place) || (await typefaceFor(character, weight, written));
          if (typeof font === "object" && font) fonts.set(place, add(font));
        }
    },
    widthOf(text, weight, size) {
      const key = `${weight} ${written} ${text}`;
      const width =
        widths.get(key) ??
        runsOf(text, weight).reduce(
          (sum, run) => sum + holder.widthOf(run.font, run.text, measuredAt),
          0,
        );
      if (widths.size > mostWidths) widths.clear();
      widths.set(key, width);
      return (width * size) / measuredAt;
    },
    runsOf,
  };
}

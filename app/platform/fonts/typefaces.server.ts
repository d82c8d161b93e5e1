// Which font prints which letter: Noto Sans, and its sisters for the scripts that it does not have.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";
import { type Font, create as openFontkit } from "fontkit";
import subsetFont from "subset-font";
import { charactersOf, unprintedCharacters } from "./printed-scripts";

/** The two weights that are printed. */
export type FontWeight = "regular" | "bold";

/** A font as it is put into a document; `key` tells it from every other. */
export type Typeface = { key: string; bytes: Uint8Array; font: Font };

/** Files of one weight each, and what they are asked for. The first is for everything that it has. */
const wholeFonts: readonly (readonly [folder: string, name: string, letters: RegExp])[] = [
  ["noto-sans", "NotoSans", /^/u],
  ["noto-sans-arabic", "NotoSansArabic", /\p{scx=Arabic}/u],
  ["noto-sans-hebrew", "NotoSansHebrew", /\p{scx=Hebrew}/u],
  ["noto-sans-thai", "NotoSansThai", /\p{scx=Thai}/u],
  ["noto-sans-bengali", "NotoSansBengali", /\p{scx=Bengali}/u],
  ["noto-sans-gurmukhi", "NotoSansGurmukhi", /\p{scx=Gurmukhi}/u],
  ["noto-sans-gujarati", "NotoSansGujarati", /\p{scx=Gujarati}/u],
  ["noto-sans-tamil", "NotoSansTamil", /\p{scx=Tamil}/u],
];
const eastAsian = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\uff00-\uffef]/u;

/** Where letters of Chinese, Japanese and Korean are looked for, by how the text around them is written. */
export type EastAsian = "sc" | "jp" | "kr";
const searchOrders: Record<EastAsian, readonly EastAsian[]> = {
  sc: ["sc", "jp", "kr"],
  jp: ["jp", "sc", "kr"],
  kr: ["kr", "sc", "jp"],
};

/** Each country writes the same letter a little differently: kana make a text Japanese, Hangul Korean. */
export function writtenIn(text: string): EastAsian {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "jp";
  return /\p{Script=Hangul}/u.test(text) ? "kr" : "sc";
}

const files = createRequire(import.meta.url);
const weights = {
  regular: { folder: "400Regular", axis: 400 },
  bold: { folder: "700Bold", axis: 700 },
};
/** Parts of the large fonts kept open: some 150 kB each, and a delegation's names are written with few of them. */
const mostParts = 60;
const whole = new Map<string, Typeface>();
const parts = new Map<string, Promise<Typeface>>();
const claims = new Map<EastAsian, Part[]>();

/** A part of a large font: the letters that its file is for. */
type Part = { id: string; ranges: [from: number, to: number][] };

/** The typeface of everything else. */
export function mainTypeface(weight: FontWeight): Typeface {
  return openWhole("noto-sans", "NotoSans", weight);
}

/**
 * The font that has a character, opened.
 *
 * @param character one of `charactersOf`
 * @param written how the text around it is written
 * @returns null where no font has it
 */
export async function typefaceFor(
  character: string,
  weight: FontWeight,
  written: EastAsian,
): Promise<Typeface | null> {
  for (const [folder, name, letters] of wholeFonts) {
    if (!letters.test(character)) continue;
    const typeface = openWhole(folder, name, weight);
    if (has(typeface, character)) return typeface;
  }
  if (!eastAsian.test(character)) return null;
  const code = character.codePointAt(0) ?? 0;
  for (const country of searchOrders[written]) {
    const part = partsOf(country).find(({ ranges }) =>
      ranges.some(([from, to]) => code >= from && code <= to),
    );
    const typeface = part && (await openPart(country, part, weight));
    if (typeface && has(typeface, character)) return typeface;
  }
  return null;
}

/** What of a text cannot be printed, each character once: emoji, and what no font has. */
export async function missingCharacters(text: string): Promise<string[]> {
  const missing = unprintedCharacters(text);
  for (const character of new Set(charactersOf(text.normalize("NFC")))) {
    if (missing.includes(character) || (await isThere(character))) continue;
    missing.push(character);
  }
  return missing;
}

const there = new Map<string, boolean>();
const mostRemembered = 20_000;

/** Whether a font has the character. It is remembered, for lists of thousands of names are made of few letters. */
async function isThere(character: string): Promise<boolean> {
  const known = there.get(character) ?? (await typefaceFor(character, "bold", "sc")) !== null;
  if (there.size > mostRemembered) there.clear();
  there.set(character, known);
  return known;
}

/** Joiners and variation selectors say how letters are drawn and are none. */
const unseen = /[\u200c-\u200f\p{Variation_Selector}]/u;

function has({ font }: Typeface, character: string): boolean {
  return [...character].every(
    (letter) => unseen.test(letter) || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  );
}

function openWhole(folder: string, name: string, weight: FontWeight): Typeface {
  const key = `${folder} ${weight}`;
  const open = whole.get(key);
  if (open) return open;
  const file = weights[weight].folder;
  const path = `@expo-google-fonts/${folder}/${file}/${name}_${file}.ttf`;
  const opened = typeface(key, readFileSync(files.resolve(path)));
  whole.set(key, opened);
  return opened;
}

function openPart(country: EastAsian, part: Part, weight: FontWeight): Promise<Typeface> {
  const key = `${country} ${part.id} ${weight}`;
  const opening = parts.get(key) ?? unpack(key, country, part, weight);
  parts.delete(key);
  parts.set(key, opening);
  for (const oldest of parts.keys()) {
    if (parts.size <= mostParts) break;
    parts.delete(oldest);
  }
  return opening;
}

/** The file holds every weight and is compressed for browsers; a document needs one weight as it is. */
async function unpack(
  key: string,
  country: EastAsian,
  part: Part,
  weight: FontWeight,
): Promise<Typeface> {
  const name = `noto-sans-${country}`;
  const path = `@fontsource-variable/${name}/files/${name}-${part.id}-wght-normal.woff2`;
  const letters = part.ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );
  // Each takes some milliseconds: others are answered in between.
  await setImmediate();
  const bytes = await subsetFont(readFileSync(files.resolve(path)), letters.join(""), {
    targetFormat: "truetype",
    variationAxes: { wght: weights[weight].axis },
  });
  return typeface(key, bytes);
}

function typeface(key: string, bytes: Uint8Array): Typeface {
  const font = openFontkit(bytes as Buffer) as Font;
  allowMissingAnchors(font);
  return { key, bytes, font };
}

/** The part of fontkit that puts marks on letters, which its types leave out. */
type MarkPlacing = { applyAnchor(mark: { markAnchor?: object }, on: object | null): void };

let placesMarks: MarkPlacing | null = null;

/**
 * A font may have no place for a mark on a letter (OpenType, GPOS lookup types 4 to 6). fontkit 2.0.4 throws then (its issue
 * 367), so that one name would end a whole print run; the mark stays beside the letter instead.
 */
function allowMissingAnchors(font: Font): void {
  const { engine } = (font as unknown as { _layoutEngine: { engine: { GPOSProcessor: object } } })
    ._layoutEngine;
  if (placesMarks || !engine?.GPOSProcessor) return;
  placesMarks = Object.getPrototypeOf(engine.GPOSProcessor) as MarkPlacing;
  const place = placesMarks.applyAnchor;
  placesMarks.applyAnchor = function (mark, on, ...where: unknown[]) {
    if (mark?.markAnchor && on) Reflect.apply(place, this, [mark, on, ...where]);
  };
}

function partsOf(country: EastAsian): Part[] {
  const known = claims.get(country);
  if (known) return known;
  const path = files.resolve(`@fontsource-variable/noto-sans-${country}/unicode.json`);
  const ranges = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  const read = Object.entries(ranges).map(([id, list]) => ({
    id: id.replace(/[[\]]/g, ""),
    ranges: list.split(",").map((range): [number, number] => {
      const [from = "", to = from] = range.replace("U+", "").split("-");
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    }),
  }));
  claims.set(country, read);
  return read;
}

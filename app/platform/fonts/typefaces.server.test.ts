// Every letter that people's names are written with has a font, opened for its weight, and what has none is named.
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { charactersOf, printedScripts, unprintedCharacters } from "./printed-scripts";
import { missingCharacters, typefaceFor, writtenIn } from "./typefaces.server";

/** A name in each script that is promised. */
const names: Record<(typeof printedScripts)[number], string> = {
  Latin: "Zoë Łukasiewicz-Nguyễn Thị Ánh",
  Greek: "Αθηνά Παπαδοπούλου",
  Cyrillic: "Володимир Ґедз",
  Devanagari: "प्रिया शर्मा",
  Arabic: "محمد بن سلمان پژمان گل",
  Hebrew: "שרה כהן-לוי",
  Thai: "กำลังใจ น้ำฝน",
  Bengali: "শ্রীমতী প্রিয়াঙ্কা",
  Gurmukhi: "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
  Gujarati: "પ્રિયા પોલીસ",
  Tamil: "தமிழ்ச்செல்வி",
  Han: "王小明陳黃體",
  Hiragana: "さくら",
  Katakana: "タロウ",
  Hangul: "김민수",
};

describe.each(printedScripts.map((script) => [script, names[script]] as const))(
  "%s",
  (_script, name) => {
    it.each(["regular", "bold"] as const)(
      "has a font in %s, which can be put into a document",
      async (weight) => {
        for (const character of charactersOf(name)) {
          const typeface = await typefaceFor(character, weight, writtenIn(name));
          expect(typeface, character).not.toBeNull();
          const font = create(Buffer.from(typeface?.bytes ?? [])) as Font;
          const [code = 0] = [...character].map((letter) => letter.codePointAt(0) ?? 0);
          expect(font.hasGlyphForCodePoint(code), character).toBe(true);
          // What is left to vary would be printed as thin as the file begins.
          expect(font.variationAxes).toEqual({});
        }
      },
    );

    it("is said to be printed, without a font and with", async () => {
      expect(unprintedCharacters(name)).toEqual([]);
      expect(await missingCharacters(name)).toEqual([]);
    });
  },
);

it("draws Han letters as the country does whose letters stand beside them", async () => {
  const keys = ["山", "山", "山"].map((letter, at) =>
    typefaceFor(letter, "bold", writtenIn(["山", "山さ", "山김"][at] ?? "")),
  );
  const found = await Promise.all(keys);
  expect(found.map((typeface) => typeface?.key.slice(0, 2))).toEqual(["sc", "jp", "kr"]);
});

it("draws bold letters bold", async () => {
  const [regular, bold] = await Promise.all([
    typefaceFor("王", "regular", "sc"),
    typefaceFor("王", "bold", "sc"),
  ]);
  const ink = (typeface: typeof bold) => {
    const glyph = typeface?.font.layout("王").glyphs[0];
    return glyph?.path.toSVG();
  };
  expect(ink(regular)).not.toBe(ink(bold));
});

it("names what no font has, each once", async () => {
  expect(await missingCharacters("Zoë 😀 ꦱ 王 😀")).toEqual(["😀", "ꦱ"]);
  // A Han letter that no country has in daily use.
  expect(await missingCharacters("\u{2a6d6}")).toEqual(["\u{2a6d6}"]);
});

it("lays out Gurmukhi, whose vowels have no place on some letters", async () => {
  const typeface = await typefaceFor("ਗੁ", "bold", "sc");
  expect(typeface?.font.layout("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ").glyphs.length).toBeGreaterThan(5);
});

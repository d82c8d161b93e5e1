// Which writing can be printed, as far as it can be said without opening a font. Pure.

/** The scripts that there are fonts for; `typefaces.server` has a font for each. */
export const printedScripts = [
  ...["Latin", "Greek", "Cyrillic", "Devanagari", "Arabic", "Hebrew", "Thai"],
  ...["Bengali", "Gurmukhi", "Gujarati", "Tamil"],
  ...["Han", "Hiragana", "Katakana", "Hangul"],
] as const;

const inScripts = printedScripts.map((script) => `\\p{scx=${script}}`).join("");
const printed = new RegExp(
  `^[${inScripts}\\p{Nd}\\p{P}\\p{Sc}\\p{Zs}\\p{Mn}\\p{Mc}+<=>^\`|~¨°´©®™\\u200c\\u200d]+$`,
  "u",
);
/** A keycap is a digit and a mark that both can be printed, and a picture together. */
const emoji =
  /^(?:(?![©®™#*\d])[\p{Emoji}\p{Extended_Pictographic}\p{Regional_Indicator}]|.\ufe0f)/u;

/** A text as its readers count it: letters with their accents and vowels, emoji of several characters as one. */
export function charactersOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
const segmenter = new Intl.Segmenter("en-GB");

/** The characters of a text that cannot be printed, each once: emoji, and letters of scripts without a font. */
export function unprintedCharacters(text: string): string[] {
  const unprinted = charactersOf(text.normalize("NFC")).filter(
    (character) => emoji.test(character) || !printed.test(character),
  );
  return [...new Set(unprinted)];
}

/** A text without its emoji, which no font prints. */
export function withoutEmoji(text: string): string {
  if (
    !/[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Variation_Selector}]/u.test(
      text,
    )
  )
    return text;
  return charactersOf(text)
    .filter((character) => !emoji.test(character))
    .join("");
}

// A text in the plain letters that people type who have no accents on their keys: the one way of taking accents off. Pure.

/** Letters that keep their mark when accents are taken off. `RegistrationText` in prisma/limits/sqlite.sql names the same ones. */
export const plainLetters: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

const marked = new RegExp(`[${Object.keys(plainLetters).join("")}]`, "g");

/** A text in small letters without accents; whatever is no letter stays as it is, where it has one form alone. */
export function inPlainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(marked, (letter) => plainLetters[letter] ?? letter);
}

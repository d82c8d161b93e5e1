// How a delegate stands on the list of who is coming: the words by which it is ordered and searched. Pure.

/** Letters that keep their mark when accents are taken off, as people type them who do not have them. */
const plainLetters: Record<string, string> = {
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

/** The words of a text in small letters without accents and punctuation, each once more apart by one space. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øłđðþıßæœ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What the list is ordered by, and searched in: the name, then the employer. */
export function listedAs(answers: { fullName: string; organisation: string }): string {
  return plainWords(`${answers.fullName} ${answers.organisation}`);
}

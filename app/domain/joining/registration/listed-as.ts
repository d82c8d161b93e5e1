// How a delegate stands on the list of who is coming: the words by which it is ordered and searched. Pure.

import { inPlainLetters } from "~/domain/ground/fields/plain-letters";

/** The words of a text in small letters without accents and punctuation, each once more apart by one space. */
export function plainWords(text: string): string {
  return inPlainLetters(text)
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What the list is ordered by, and searched in: the name, then the employer. */
export function listedAs(answers: { fullName: string; organisation: string }): string {
  return plainWords(`${answers.fullName} ${answers.organisation}`);
}

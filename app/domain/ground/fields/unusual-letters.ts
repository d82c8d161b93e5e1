// The letters of an email address that may look like others, for those who decide by an address.

/**
 * An address as those see it who give roles or places by it: where its name has letters other than those of ASCII, with their
 * numbers in Unicode behind it, because a Cyrillic \u0430 looks like an a. Domains are in their ASCII form already (RFC 5891).
 */
export function withUnusualLetters(email: string): string {
  const unusual = [...new Set(email.match(/[^\0-\x7f]/gu))];
  if (unusual.length === 0) return email;
  const number = (letter: string) =>
    (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `${email} (not plain letters: ${unusual.map((letter) => `${letter} is U+${number(letter)}`).join(", ")})`;
}

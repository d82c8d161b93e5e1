// A registration's reference: short, printed on its ticket, and spoken over a desk or a telephone.

/** Letters and digits that nobody mistakes for each other over a desk or a telephone. */
const spoken = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Characters of a reference: by chance the same for two people once in 650,000,000,000. */
const referenceLength = 8;

/** Hexadecimal digits of chance that go into one character. */
const digitsEach = 6;

/**
 * Makes a reference.
 *
 * @param chance 48 hexadecimal digits or more, drawn by chance
 */
export function newReference(chance: string): string {
  return Array.from({ length: referenceLength }, (_, index) => {
    const digits = chance.slice(index * digitsEach, (index + 1) * digitsEach);
    return spoken[Number.parseInt(digits, 16) % spoken.length];
  }).join("");
}

/** Any letter and digit: what looks like another one is searched for as it was typed, and found to be nobody's. */
const reference = new RegExp(`^[A-Z0-9]{${referenceLength}}$`);

/**
 * The reference in what was typed where a code was asked for, in small letters and with spaces too.
 *
 * @returns null where the text does not have the form of a reference
 */
export function referenceFromScan(text: string): string | null {
  if (text.length > 40) return null;
  const typed = text.replace(/[\s-]/g, "").toUpperCase();
  return reference.test(typed) ? typed : null;
}

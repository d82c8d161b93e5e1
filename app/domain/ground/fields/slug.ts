// Makes the last part of an address from what people call a thing: lower-case letters, digits and single hyphens.
import { inPlainLetters } from "./plain-letters";

/** The words of a text with hyphens between them, accents taken off; it may begin and end with a hyphen. */
function hyphened(text: string, leaveOut: RegExp | undefined): string {
  const plain = inPlainLetters(text);
  return (leaveOut ? plain.replace(leaveOut, "") : plain).replace(/[^a-z0-9]+/g, "-");
}

/**
 * A text as a slug.
 *
 * @param options `most` characters, at which it is cut, also inside a word; `leaveOut` finds what stands inside words and
 *   parts none, with the flag `g`
 * @returns "" for a text without letters and digits of the Latin alphabet
 */
export function slugFrom(
  text: string,
  { most = 190, leaveOut }: { most?: number; leaveOut?: RegExp } = {},
): string {
  return hyphened(text, leaveOut)
    .slice(0, most)
    .replace(/^-+|-+$/g, "");
}

/**
 * A text as a slug with an ending, which stands there once: the whole words of the text for which there is room before it.
 *
 * @param ending letters and digits, such as a year
 * @param most characters in all
 * @returns "" where no word of the text is in it
 */
export function slugWithEnding(text: string, ending: string, most: number): string {
  let slug = "";
  for (const word of hyphened(text, undefined).split("-"))
    if (word && word !== ending && `${slug}${word}-${ending}`.length <= most) slug += `${word}-`;
  return slug && `${slug}${ending}`;
}

/**
 * The first of `wanted`, `wanted-2`, `wanted-3`… that is not taken.
 *
 * @param taken the slugs that are, or what tells of one whether it is, at once or later
 */
export function freeSlug(
  wanted: string,
  taken: ReadonlySet<string> | ((slug: string) => boolean),
): string;
export function freeSlug(
  wanted: string,
  taken: (slug: string) => Promise<boolean>,
): Promise<string>;
export function freeSlug(
  wanted: string,
  taken: ReadonlySet<string> | ((slug: string) => boolean | Promise<boolean>),
): string | Promise<string> {
  const isTaken = typeof taken === "function" ? taken : (slug: string) => taken.has(slug);
  const countOn = (number: number): string | Promise<string> => {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    const unless = (is: boolean) => (is ? countOn(number + 1) : slug);
    const answer = isTaken(slug);
    return answer instanceof Promise ? answer.then(unless) : unless(answer);
  };
  return countOn(1);
}

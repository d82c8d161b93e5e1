// The sentence of what was just done, asked for by a word in the page's address.

/**
 * The sentence that a page says above its content once something was done.
 *
 * @param sentences by the word that the address has as `done`, which anybody can type
 * @returns undefined for no word and for any other word
 */
export function doneSentence(
  { url }: Request,
  sentences: ReadonlyMap<string, string>,
): string | undefined {
  return sentences.get(new URL(url).searchParams.get("done") ?? "");
}

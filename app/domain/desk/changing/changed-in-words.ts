// What was done to a conference, said on the page of its details, by the word in the page's address.

const sentences = new Map([
  ["changed", "The details are saved."],
  ["release", "The conference is released. Everybody can see it."],
  ["withdraw", "The release is withdrawn. Only organisers see the conference."],
  ["current", "The home page now shows this conference."],
]);

/** The sentence for what was done; undefined for a word that says nothing. */
export function changedInWords(done: string | null): string | undefined {
  return done === null ? undefined : sentences.get(done);
}

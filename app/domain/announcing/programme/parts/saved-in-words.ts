// What was done to a programme, said on its page, by the word in the page's address.

const sentences = new Map([
  ["made", "The conference is made. It is a draft. Add its rooms, slots and sessions here."],
  ...["room", "slot", "session", "speaker"].flatMap((part): [string, string][] => [
    [`${part}-saved`, `The ${part} is saved.`],
    [`${part}-deleted`, `The ${part} is deleted.`],
  ]),
]);

/** The sentence for what was done, such as "room-saved"; undefined for any other word. */
export function savedInWords(done: string | null): string | undefined {
  return done === null ? undefined : sentences.get(done);
}

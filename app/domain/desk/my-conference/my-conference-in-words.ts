// What has just been done, on the delegate's home.

const sentences = new Map([
  ["registered", "Your registration has been sent."],
  ["confirmed", "Your email address is confirmed and your registration has been sent."],
  ["address", "Your new email address is confirmed."],
  ["accepted", "The place is yours."],
  ["withdrawn", "You have withdrawn your registration."],
]);

/**
 * The sentence for what has just been done.
 *
 * @param done a key from the address of the page, which anybody can type
 */
export function doneInWords(done: string | null): string | undefined {
  return sentences.get(done ?? "");
}

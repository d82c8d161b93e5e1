// What the delegate's home says.

/** What has just been done, by the word in the address. */
export const homeDone = new Map([
  ["registered", "Your registration has been sent."],
  ["confirmed", "Your email address is confirmed and your registration has been sent."],
  ["address", "Your new email address is confirmed."],
  ["accepted", "The place is yours."],
  ["withdrawn", "You have withdrawn your registration."],
]);

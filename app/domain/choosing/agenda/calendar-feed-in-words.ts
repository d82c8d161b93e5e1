// What the delegate's calendar page says.

/** What has just been done with the address of the feed, by the form's intent. */
export const feedDone = new Map([
  ["make", "Your calendar address is ready."],
  ["renew", "You have a new calendar address. The old one has stopped working."],
  ["revoke", "Your calendar address has stopped working."],
]);

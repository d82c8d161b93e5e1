// What a browser is told of the answers that are kept between the pages of registering. Pure.

/** Minutes for which they are kept, from the last time that the form was sent on. */
export const keptAnswersMinutes = 60;

/** Browsers of one network address whose answers are kept, in `throttleMinutes`: whole forces come from one address. */
export const keptBrowsersAllowed = 300;

/** What has just been done about the letter, by the word in the address. */
export const sentDone = new Map([
  ["again", "We have sent the email again. Use the link in the newest one."],
]);

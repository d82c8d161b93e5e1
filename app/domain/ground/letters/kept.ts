// How long letters are kept.

/** Days after which a letter's text and attachments are deleted; to whom it went, what kind it was and when stay. */
export const letterTextDays = 90;

/** Years after which nothing of a letter is kept. */
export const letterYears = 2;

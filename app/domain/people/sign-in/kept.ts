// How long what belongs to signing in is kept.

/** Days after which a request to sign in that has run out, and a browser session that has ended, are deleted. */
export const endedSignInDays = 1;

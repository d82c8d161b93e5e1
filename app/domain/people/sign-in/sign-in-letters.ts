// The letters of signing in.
import { signInMinutes } from "./sign-in";

/**
 * The letter with the link and the code. `link` is a whole address, `code` six digits. It names nobody: whoever registered
 * somebody else's address has chosen the name that it is known by.
 */
export function signInLetter(facts: { link: string; code: string }) {
  return {
    subject: "Sign in to the conference",
    text: `Hello

Use this link to sign in:
${facts.link}

Or type this code on the page where you asked to sign in:
${facts.code}

The link and the code work once, for ${signInMinutes} minutes.

If you did not ask to sign in, you do not need to do anything.`,
  };
}

/** The letter to an address that nobody is known by, so that the page need not tell. */
export function unknownAddressLetter(facts: { homeUrl: string }) {
  return {
    subject: "Sign in to the conference",
    text: `Hello

Somebody asked to sign in to the conference with this email address. We do not know this address.

If you registered, try the work email address that you registered with.

If you have not registered yet, start here:
${facts.homeUrl}

If this was not you, you do not need to do anything.`,
  };
}

// Signing in: what its forms ask, how long a link, a code and a session live, and where somebody comes back to.
import { z } from "zod";
import { emailAddress } from "~/domain/ground/fields/email-address";

/** The form that asks for a sign-in letter. A way back that cannot be kept is left out: nobody typed it. */
export const signInForm = z.object({ email: emailAddress, next: z.string().max(2000).catch("") });

/** Digits of the code in a sign-in letter. */
export const codeDigits = 6;

const enterCode = `Enter the ${codeDigits}-digit code from the email`;

/** The form that takes the code from the letter. Only its digits count, however they are parted. */
export const codeForm = z.object({
  code: z
    .string(enterCode)
    .transform((value) => value.replace(/\D/g, ""))
    .pipe(z.string().length(codeDigits, enterCode)),
});

/** Minutes that a sign-in link and its code live. */
export const signInMinutes = 10;

/** Wrong codes taken in `throttleMinutes` before the next is refused. */
export const codeFailuresAllowed = 5;

/** Sign-in letters that one address gets in `throttleMinutes`. */
export const signInRequestsAllowed = 5;

/** Hours that a browser is remembered which asked for a sign-in letter; only there the code works. */
export const askedHours = 1;

/** Hours that a browser stays signed in: short for those who see others' data. */
export function sessionHours(roleCount: number): number {
  return roleCount > 0 ? 12 : 14 * 24;
}

/** A path inside this site, or "" where somebody sends another address (open redirects). */
export function safePath(next: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : "";
}

// People: somebody known by an email address, and what signing in asks of them.
import { z } from "zod";
import { isPlainLine, isReadable } from "~/domain/ground/fields/typed-text";

/** An email address as people type it: trimmed, in lower case. */
export const emailAddress = z
  .string("Enter an email address, like name@example.org")
  .trim()
  .toLowerCase()
  .min(1, "Enter an email address, like name@example.org")
  .max(254, "An email address has 254 characters or fewer")
  .pipe(z.email("Enter an email address in the right form, like name@example.org"));

/** The form that asks for a sign-in letter. A way back that cannot be kept is left out: nobody typed it. */
export const signInForm = z.object({ email: emailAddress, next: z.string().max(2000).catch("") });

/** The form that takes the code from the letter. */
export const codeForm = z.object({
  code: z
    .string("Enter the 6-digit code from the email")
    .transform((value) => value.replace(/\D/g, ""))
    .pipe(z.string().length(6, "Enter the 6-digit code from the email")),
});

/** A person's own name. */
export const personName = z
  .string("Enter a full name")
  .trim()
  .min(1, "Enter a full name")
  .max(100, "A full name has 100 characters or fewer")
  .refine(isPlainLine, "A full name must not include hidden characters")
  .refine(isReadable, "Enter a full name");

/** The form that makes a person by hand: the first administrator, a steward, an editor. */
export const personForm = z.object({ name: personName, email: emailAddress });

/** Minutes that a sign-in link and its code live. */
export const signInMinutes = 10;

/** Wrong codes taken in `throttleMinutes` before the next is refused. */
export const codeFailuresAllowed = 5;

/** Sign-in letters that one address gets in `throttleMinutes`. */
export const signInRequestsAllowed = 5;

/**
 * Email addresses that letters go to from one network address in `throttleMinutes`, by the forms that anybody may send.
 * Whole forces come from one address, so it is high; it stops a program that writes to everybody.
 */
export const addressesAllowed = 200;

/** Whether a network address is this machine's own: then it says nothing of who asks, only that a proxy stands before. */
export function isOwnMachine(address: string): boolean {
  return /^(::1$|(::ffff:)?127\.)/.test(address);
}

/**
 * The place that a network address belongs to, for counting: an IPv4 address itself, also inside IPv6, and for IPv6 its /64,
 * because one connection is given at least that many addresses (RFC 6177). What is no address is a place of its own.
 */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(":")) return mapped ?? address;
  const [host = ""] = address.toLowerCase().split("%");
  const [head = "", tail] = host.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const whole = [
    ...groups(head),
    ...Array<string>(Math.max(0, missing)).fill("0"),
    ...groups(tail ?? ""),
  ];
  const network = whole.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${network.join(":")}::/64`;
}

/** Minutes over which failures are counted. */
export const throttleMinutes = 15;

/** Hours that a browser stays signed in: short for those who see others' data. */
export function sessionHours(roleCount: number): number {
  return roleCount > 0 ? 12 : 14 * 24;
}

/** A path inside this site, or "" where somebody sends another address (open redirects). */
export function safePath(next: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : "";
}

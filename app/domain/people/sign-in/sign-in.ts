// Signing in: what its forms ask, how long a link, a code and a session live, and where somebody comes back to.
import { z } from "zod";
import type { Actor } from "~/domain/ground/audit/actor";
import { emailAddress } from "~/domain/ground/fields/email-address";
import { hiddenId } from "~/domain/ground/fields/typed-values";
import { endedSignInDays } from "./kept";

/** The form that asks for a sign-in letter. A way back that cannot be kept is left out: nobody typed it. */
export const signInForm = z.object({
  email: emailAddress,
  next: z.string().transform(safePath).catch(""),
});

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

/** The same from one place in the network, for all addresses together: whole forces come from one. */
export const codeFailuresOfPlace = 50;

/** Requests for one address that one browser may send in `throttleMinutes`. */
export const signInRequestsAllowed = 5;

/** Sign-in letters that strangers cause at one address in `throttleMinutes` before a waiting link stands for the next. */
export const strangersLettersAllowed = 5;

/** Minutes for which a link that waits unused stands for the next letter to that address. */
export const freshLinkMinutes = signInMinutes / 2;

/** Hours that a browser is remembered which asked for a sign-in letter; only there the code works. */
export const askedHours = 1;

/** Hours that a browser stays signed in, however it is used: short for those who see others' data. */
export function sessionHours(roleCount: number): number {
  return roleCount > 0 ? 12 : 90 * 24;
}

/** Hours without a request after which a browser is signed out: half an hour for those who see others' data. */
export function idleHours(roleCount: number): number {
  return roleCount > 0 ? 0.5 : 14 * 24;
}

/** Minutes before the end at which those who see others' data are warned. */
export const warningMinutes = 5;

/** When a session ends: at its own end, or when it has not been used for too long. */
export function sessionEnd(
  { lastSeenAt, expiresAt }: { lastSeenAt: Date; expiresAt: Date },
  roleCount: number,
): Date {
  const idle = lastSeenAt.getTime() + idleHours(roleCount) * 3_600_000;
  return new Date(Math.min(idle, expiresAt.getTime()));
}

/** Minutes after signing in for which it counts as fresh, for deeds by which somebody else could take a person's account. */
export const freshMinutes = 10;

/** Whether somebody signed in lately enough for such a deed. */
export function isFresh({ session }: Pick<Actor, "session">, now: Date): boolean {
  return session !== undefined && now.getTime() - session.since.getTime() < freshMinutes * 60_000;
}

/** Minutes for which a form is kept that was sent after its session had lapsed, and how many of them for one person. */
export const keptFormMinutes = 60;
export const mostKeptForms = 5;

/** Days that a browser is remembered after its session: it has its own allowance, and what it sends late is kept. */
export const rememberedDays = endedSignInDays;

/** Hours that a browser holds the cookie of a session, from signing in: the longest that it may run, and those days. */
export function rememberedHours(roleCount: number): number {
  return sessionHours(roleCount) + 24 * rememberedDays;
}

/** The form that signs out one browser, by its session's id, or all others. */
export const endSessionForm = z.object({ id: hiddenId("Open the page again") });

/** Characters of a way back. */
const mostOfPath = 2000;

/**
 * A path inside this site in printable ASCII, as a header can carry it and as browsers send it, or "" for anything else: another
 * site's address (open redirects), or what no page of ours leads to.
 */
export function safePath(next: string): string {
  return next.length <= mostOfPath && /^\/(?![/\\])[!-[\]-~]*$/.test(next) ? next : "";
}

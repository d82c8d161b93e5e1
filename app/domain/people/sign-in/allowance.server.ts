// Whose allowance a try to sign in uses up: a stranger's tries are the stranger's, so that nobody locks another person out.
// Why it is so: docs/decisions/2026-11-23-nobody-locks-another-out.md.

import { isOwnMachine, placeOf } from "~/domain/ground/limits/limits";
import {
  countOneMore,
  countSoFar,
  demandFewAddressesFrom,
  forgetCount,
} from "~/domain/ground/limits/throttle.server";
import type { Transaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { hashToken } from "~/platform/secrets.server";
import {
  codeFailuresAllowed,
  codeFailuresOfPlace,
  freshLinkMinutes,
  signInRequestsAllowed,
  strangersLettersAllowed,
} from "./sign-in";

/** The browser that tries, as far as tries are counted by it. */
export type TryingBrowser = {
  /** Network address. */
  address: string;
  /** Ties codes to the browser that asked for them. */
  browserToken: string;
  /** The session that it has or had, running or not; null for a browser that never signed in. */
  sessionToken?: string | null | undefined;
};

/**
 * Whether a browser has been signed in as the person with this address before. Such a browser has an allowance of its own,
 * which no stranger can reach.
 */
async function isKnown(tx: Transaction, browser: TryingBrowser, email: string): Promise<boolean> {
  if (!browser.sessionToken) return false;
  const session = await tx.browserSession.findUnique({
    where: { tokenHash: hashToken(browser.sessionToken) },
    select: { person: { select: { email: true } } },
  });
  return session?.person.email === email;
}

/**
 * Counts a request for a sign-in letter, and says what comes of it. A stranger beyond what one address gets from strangers
 * causes no letter while a link of the last minutes waits there unused: whoever reads that mailbox can get in by it.
 *
 * @returns "too-many" when this very browser has asked too often, "no-letter" for a request that is answered like any other
 * @throws DomainError `too-many` when strangers at one place in the network ask for too many addresses
 */
export async function countRequest(
  tx: Transaction,
  browser: TryingBrowser,
  email: string,
  now: Date,
): Promise<"letter" | "no-letter" | "too-many" | "first-too-many"> {
  const known = await isKnown(tx, browser, email);
  if (!known) await demandFewAddressesFrom(tx, browser.address, email, now);
  const own = await countOneMore(tx, `sign-in:${keyOf(browser, known)}:${email}`, now);
  if (own > signInRequestsAllowed)
    return own === signInRequestsAllowed + 1 ? "first-too-many" : "too-many";
  if (known) return "letter";
  const strangers = await countOneMore(tx, `sign-in-letters:${email}`, now);
  if (strangers <= strangersLettersAllowed) return "letter";
  const since = new Date(now.getTime() - freshLinkMinutes * 60_000);
  const waiting = await tx.signIn.findFirst({
    where: { email, usedAt: null, createdAt: { gt: since } },
    select: { id: true },
  });
  return waiting ? "no-letter" : "letter";
}

function keyOf({ address, browserToken, sessionToken }: TryingBrowser, known: boolean): string {
  return known ? `own:${sessionToken}` : `${placeOf(address)}:${browserToken}`;
}

/** The counts of wrong codes that a browser's guesses belong to; no place for those that are counted by themselves. */
export type Guesses = { key: string; place: string | null };

/**
 * Where the wrong codes of a browser are counted: those of strangers together by the address that the code is for, so that
 * many browsers guess no more than one, and by the place in the network that they come from, so that guessing over many
 * addresses gets nowhere; those of a browser that the person was signed in with by itself.
 */
export async function guessesOf(
  tx: Transaction,
  browser: TryingBrowser,
  email: string | undefined,
): Promise<Guesses> {
  const { address } = browser;
  const place = isOwnMachine(address) ? null : `codes-from:${placeOf(address)}`;
  if (email === undefined) return { key: `code:${hashToken(browser.browserToken)}`, place };
  if (await isKnown(tx, browser, email))
    return { key: `code:own:${browser.sessionToken}`, place: null };
  return { key: `code:${email}`, place };
}

/** Whether no more codes are taken. */
export async function guessedTooOften(
  tx: Transaction,
  { key, place }: Guesses,
  now: Date,
): Promise<boolean> {
  if ((await countSoFar(tx, key, now)) >= codeFailuresAllowed) return true;
  return place !== null && (await countSoFar(tx, place, now)) >= codeFailuresOfPlace;
}

/** Counts a wrong code. The log tells once in a window that a place may try no more, and not which place it is. */
export async function countGuess(
  tx: Transaction,
  { key, place }: Guesses,
  now: Date,
): Promise<void> {
  await countOneMore(tx, key, now);
  if (place !== null && (await countOneMore(tx, place, now)) === codeFailuresOfPlace)
    log.warn(`${codeFailuresOfPlace} wrong sign-in codes came from one place in the network.`);
}

/** Whether this refusal is the first since too many wrong codes: one line of the trail tells of them all. */
export async function isFirstRefusal(
  tx: Transaction,
  { key }: Guesses,
  now: Date,
): Promise<boolean> {
  return (await countOneMore(tx, `refused:${key}`, now)) === 1;
}

/** Forgets the wrong codes, after the right one. */
export async function forgetGuesses(tx: Transaction, { key }: Guesses): Promise<void> {
  await forgetCount(tx, key);
}

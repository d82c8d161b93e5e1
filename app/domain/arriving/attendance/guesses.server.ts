// The limit on guessing at a door: somebody with a steward's device could try codes until one is somebody's.

import type { Actor } from "~/domain/ground/audit/actor";
import { counted } from "~/domain/ground/counting/counted";
import { codeFromScan } from "~/domain/joining/tickets/tickets";
import { DomainError } from "~/domain/problem";
import { read } from "~/platform/db.server";
import type { ScanResult } from "./attendance";

/** Codes that are nobody's which one device may scan in a minute; a busy door with foreign badges has a few. */
export const guessesAllowed = 30;

/** How many guesses somebody has to their account, and at which moment that was so; it falls by `guessesAllowed` a minute. */
type Account = { guesses: number; at: number };

/** By device. In memory: a restart forgets a minute. */
const accounts = new Map<string, Account>();

function guessesNow(device: string, now: Date): number {
  const account = accounts.get(device);
  if (!account) return 0;
  const minutes = Math.max(0, now.getTime() - account.at) / 60_000;
  return Math.max(0, account.guesses - minutes * guessesAllowed);
}

/** The device that somebody scans with: the browser by its session, because stewards may share an account. */
export function deviceOf({ session, personId }: Actor): string {
  return session?.id ?? personId ?? "";
}

/**
 * Refuses the scans of a device that has guessed too often, until a minute's worth is left again: but for those that are all of
 * tickets by their codes, which nobody guesses, so that a door stays open to its guests. References, which are short, have to
 * wait. A batch is taken whole, however many of its codes are nobody's, and its device then waits for as many minutes.
 *
 * @throws DomainError `too-many`, with the seconds to wait
 */
export async function demandFewGuesses(
  device: string,
  { slug, scans }: { slug: string; scans: readonly { code: string }[] },
  now: Date,
): Promise<void> {
  const over = guessesNow(device, now) - guessesAllowed;
  if (over < 0 || (await areTickets(slug, scans))) return;
  const seconds = Math.max(1, Math.ceil(((over + 1) / guessesAllowed) * 60));
  throw new DomainError(
    "too-many",
    `Paused: too many codes that are not known. Wait ${counted(seconds, "second")}, then scan again.`,
  );
}

/** Whether every scan is of the code of a ticket of this conference. */
async function areTickets(slug: string, scans: readonly { code: string }[]): Promise<boolean> {
  const codes = new Set(scans.map(({ code }) => codeFromScan(code)));
  const known = [...codes].filter((code) => code !== null);
  if (known.length < codes.size) return false;
  const ofConference = { registration: { conference: { slug } } };
  const found = await read.ticket.count({ where: { code: { in: known }, ...ofConference } });
  return found === codes.size;
}

/** Counts the codes among these answers that were nobody's. */
export function countGuesses(device: string, results: readonly ScanResult[], now: Date): void {
  const unknown = results.filter(({ verdict }) => verdict === "unknown").length;
  const guesses = guessesNow(device, now) + unknown;
  if (guesses === 0) accounts.delete(device);
  else accounts.set(device, { guesses, at: now.getTime() });
}

// Counting tries in a window of time, in the database, so that a restart forgets none. Keys are hashed: they hold addresses.

import { DomainError } from "~/domain/problem";
import { command, type Transaction } from "~/platform/db.server";
import { hashToken } from "~/platform/secrets.server";
import { addressesAllowed, isOwnMachine, placeOf, throttleMinutes } from "./limits";

const windowStart = (now: Date) => new Date(now.getTime() - throttleMinutes * 60_000);

/** Counts one more for `key` and returns the count in the current window of `throttleMinutes`. */
export async function countOneMore(tx: Transaction, key: string, now: Date): Promise<number> {
  const hashed = hashToken(key);
  const known = await tx.throttle.findUnique({ where: { key: hashed } });
  const fresh = !known || known.since <= windowStart(now);
  const count = fresh ? 1 : known.count + 1;
  await tx.throttle.upsert({
    where: { key: hashed },
    create: { key: hashed, count, since: now },
    update: fresh ? { count, since: now } : { count },
  });
  return count;
}

/** What has been counted for `key` in the current window. */
export async function countSoFar(tx: Transaction, key: string, now: Date): Promise<number> {
  const known = await tx.throttle.findUnique({ where: { key: hashToken(key) } });
  return !known || known.since <= windowStart(now) ? 0 : known.count;
}

/** Forgets the failures of `key`, after a success. */
export async function forgetCount(tx: Transaction, key: string): Promise<void> {
  await tx.throttle.deleteMany({ where: { key: hashToken(key) } });
}

/**
 * Refuses one asker who has letters sent to more email addresses in a window than anybody needs: forms must not be a way
 * to write to strangers. The same email address again counts once, so that a form sent twice gets its first answer.
 *
 * @param asker a network address or a registration, with what is asked for in front
 * @throws DomainError `too-many`, beside the field `email`
 */
export async function demandFewAddresses(
  tx: Transaction,
  asker: string,
  email: string,
  allowed: number,
  now: Date,
): Promise<void> {
  if ((await countOneMore(tx, `${asker}:${email}`, now)) > 1) return;
  if ((await countOneMore(tx, asker, now)) <= allowed) return;
  const sentence = `Too many email addresses were entered here. Wait ${throttleMinutes} minutes, then try again`;
  throw new DomainError("too-many", sentence, "email");
}

/** The same for the forms that anybody may send, by the place in the network that they came from. */
export async function demandFewAddressesFrom(
  tx: Transaction,
  address: string,
  email: string,
  now: Date,
): Promise<void> {
  if (isOwnMachine(address)) return;
  await demandFewAddresses(tx, `letters-from:${placeOf(address)}`, email, addressesAllowed, now);
}

/** Deletes the counts whose window is over. */
export function forgetOldCounts(now: Date): Promise<{ count: number }> {
  return command((tx) => tx.throttle.deleteMany({ where: { since: { lte: windowStart(now) } } }));
}

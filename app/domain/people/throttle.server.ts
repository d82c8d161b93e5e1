// Counting failures in a window of time, in the database, so that a restart forgets none.
import type { Transaction } from "~/platform/db.server";
import { throttleMinutes } from "./people";

/** Counts one more for `key` and returns the count in the current window of `throttleMinutes`. */
export async function countOneMore(tx: Transaction, key: string, now: Date): Promise<number> {
  const known = await tx.throttle.findUnique({ where: { key } });
  const windowStart = now.getTime() - throttleMinutes * 60_000;
  const fresh = !known || known.since.getTime() <= windowStart;
  const count = fresh ? 1 : known.count + 1;
  await tx.throttle.upsert({
    where: { key },
    create: { key, count, since: now },
    update: fresh ? { count, since: now } : { count },
  });
  return count;
}

/** What has been counted for `key` in the current window. */
export async function countSoFar(tx: Transaction, key: string, now: Date): Promise<number> {
  const known = await tx.throttle.findUnique({ where: { key } });
  if (!known || known.since.getTime() <= now.getTime() - throttleMinutes * 60_000) return 0;
  return known.count;
}

/** Forgets the failures of `key`, after a success. */
export async function forgetCount(tx: Transaction, key: string): Promise<void> {
  await tx.throttle.deleteMany({ where: { key } });
}

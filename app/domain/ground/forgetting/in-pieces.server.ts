// Forgetting what has run out, a few rows at a time, so that nobody who writes waits long for it.
import { setImmediate } from "node:timers/promises";
import { command, type Transaction } from "~/platform/db.server";

/** Rows in one transaction. */
const piece = 200;

/**
 * Forgets rows until none is left to forget.
 *
 * @param find the next rows, as many as it is told at most
 * @param forget deletes or blanks them inside a command. It asks again what `find` asked, for a row may have changed meanwhile
 * @returns how many were found
 * @throws Error where `forget` leaves a row that `find` gives again
 */
export async function forgetInPieces<Row extends { id: string }>(
  find: (most: number) => Promise<Row[]>,
  forget: (tx: Transaction, ids: string[]) => Promise<unknown>,
): Promise<number> {
  let sum = 0;
  let last: string | undefined;
  for (;;) {
    const ids = (await find(piece)).map(({ id }) => id);
    if (ids.length === 0) return sum;
    if (ids[0] === last) throw new Error(`Nothing forgets ${last}.`);
    last = ids[0];
    await command((tx) => forget(tx, ids));
    sum += ids.length;
    await setImmediate();
  }
}

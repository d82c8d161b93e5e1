// Taking and giving back SQLite's write lock on the writing connection, without ever making the process wait for it.
import { setTimeout as pause } from "node:timers/promises";
import type { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type Database from "better-sqlite3";
import { CannotWrite, type Hindrance, hindranceOf } from "./hindrance";

type Adapter = Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>;

/** Milliseconds between two tries to take the lock: at first, and at most. */
const pauses = { first: 2, most: 25 };

/** What is known of one command. */
export type Turn = {
  /** Until when it waits for a lock that another process holds, by the process's clock in milliseconds. */
  patientUntil: number;
  /** What it met. */
  hindrance: Hindrance | null;
};

/** The command whose turn it is. */
export type Turns = { now: Turn };

/**
 * Gives the adapter transactions that take the write lock at once and always end: a COMMIT that fails rolls back, a BEGIN that
 * fails leaves nothing locked. The adapter's own begin deferred and keep their lock when BEGIN or COMMIT fails. And SQLite's
 * own waiting for a lock would hold up the whole process, so that it is tried again after pauses. What met a full disk is not
 * committed, also where the command went on.
 */
export function takeLockAtBegin(adapter: Adapter, client: Database.Database, turns: Turns): void {
  /** Runs one statement of an open transaction, noting what hinders it. */
  const noting = async <T>(run: () => Promise<T>): Promise<T> => {
    // SQLite ends a transaction by itself where the disk is full; what came after would stand alone.
    if (!client.inTransaction) throw new CannotWrite(turns.now.hindrance ?? "failing");
    try {
      return await run();
    } catch (error) {
      turns.now.hindrance ??= hindranceOf(driverError(error));
      throw error;
    }
  };
  const rollback = () => {
    if (client.inTransaction) client.exec("ROLLBACK");
  };
  adapter.startTransaction = async () => {
    await takeLock(client, turns.now);
    return {
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      options: { usePhantomQuery: true },
      queryRaw: (query) => noting(() => adapter.queryRaw(query)),
      executeRaw: (query) => noting(() => adapter.executeRaw(query)),
      createSavepoint: (name) => noting(() => adapter.executeScript(`SAVEPOINT ${name}`)),
      rollbackToSavepoint: (name) => adapter.executeScript(`ROLLBACK TO ${name}`),
      releaseSavepoint: (name) => noting(() => adapter.executeScript(`RELEASE SAVEPOINT ${name}`)),
      rollback: async () => rollback(),
      commit: () =>
        noting(async () => {
          try {
            if (turns.now.hindrance) throw new CannotWrite(turns.now.hindrance);
            client.exec("COMMIT");
          } catch (error) {
            rollback();
            throw error;
          }
        }),
    };
  };
}

/**
 * Takes the write lock, waiting for it while the turn is patient, and tries once at least.
 *
 * @throws CannotWrite where another process keeps it
 */
async function takeLock(client: Database.Database, turn: Turn): Promise<void> {
  for (let wait = pauses.first; ; wait = Math.min(2 * wait, pauses.most)) {
    try {
      client.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      turn.hindrance = hindranceOf(error);
      if (turn.hindrance !== "busy" || performance.now() + wait > turn.patientUntil) throw error;
    }
    turn.hindrance = null;
    await pause(wait);
  }
}

/** The driver's error in what the adapter makes of it. */
function driverError(error: unknown): unknown {
  const cause: unknown = (error as { cause?: unknown } | null)?.cause;
  const code: unknown = (cause as { originalCode?: unknown } | null)?.originalCode;
  return code === undefined ? error : { code };
}

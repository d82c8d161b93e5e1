// The two doors of the database: `read`, which cannot write, and `command`, the only way to write, one transaction at a time.
import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Database from "better-sqlite3";
import { z } from "zod";
import { type Prisma, PrismaClient } from "../../prisma/client/client";
import { env } from "./env.server";
import { CannotWrite, type Hindrance } from "./hindrance";
import { asker, keepStatements, type SqlValues } from "./kept-statements.server";
import { log } from "./log.server";
import { type Turns, takeLockAtBegin } from "./write-lock.server";

type Adapter = Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>;

/**
 * SQLite waits for another process's lock by stopping this one, so it is told not to wait: readers never have to in WAL, but for
 * the moments in which another process recovers or empties the log, and `command` waits without holding anybody up.
 */
const settings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 20;
  PRAGMA secure_delete = ON;
`;

/** Asks the reading connection without the client, once it is open. */
let askReader: ReturnType<typeof asker> | undefined;

/** A connection that answers questions and refuses everything else, whatever it is asked. */
class ReadingFactory extends PrismaBetterSqlite3 {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    await adapter.executeScript(`${settings} PRAGMA query_only = ON;`);
    askReader = asker(clientOf(adapter));
    return tuned(adapter);
  }
}

/** The only connection that writes. */
class WritingFactory extends PrismaBetterSqlite3 {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    tuned(adapter);
    // Tried again many times a second, waiting for even a moment each time would be half of all time.
    await adapter.executeScript(`${settings} PRAGMA busy_timeout = 0;`);
    takeLockAtBegin(adapter, clientOf(adapter), turns);
    return adapter;
  }
}

/** SQLite's own limit of values in one statement (SQLITE_MAX_VARIABLE_NUMBER); the client believes in 999 and cuts. */
const mostValues = 32_766;

function tuned(adapter: Adapter): Adapter {
  keepStatements(clientOf(adapter));
  adapter.getConnectionInfo = () => ({ maxBindValues: mostValues, supportsRelationJoins: false });
  return adapter;
}

/** The driver's own connection, which the adapter keeps to itself. */
function clientOf(adapter: Adapter): Database.Database {
  const client: unknown = Reflect.get(adapter, "client");
  if (!(client instanceof Database)) throw new Error("Prisma's SQLite adapter has changed inside.");
  return client;
}

function open(Factory: typeof ReadingFactory | typeof WritingFactory): PrismaClient {
  const file = env().databaseFile;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return new PrismaClient({ adapter: new Factory({ url: `file:${file}` }) });
}

/** Questions to the database. It cannot write. */
export const read = open(ReadingFactory);

const turns: Turns = { now: { patientUntil: 0, hindrance: null } };

const writer = open(WritingFactory);

/**
 * Asks a question in SQL on the reading connection, in a tenth of the time that the client takes for it. It stands in
 * `*.sql.server.ts` alone, with a constant text; a row has texts, numbers and nulls, and moments as the text that they are kept as.
 */
export async function askSql<Row>(sql: string, values: SqlValues): Promise<Row[]> {
  if (!askReader) await read.$connect();
  if (!askReader) throw new Error("The database is not open.");
  return askReader(sql, values) as Row[];
}

/** What a command works with: reads and writes inside its transaction. */
export type Transaction = Prisma.TransactionClient;

/** Either door, for questions that commands and pages both ask. */
export type Reader = typeof read | Transaction;

/** Finds a command inside a command wherever programs are written and tested; following every promise costs a fifth of all speed. */
const inside = env().mode === "production" ? null : new AsyncLocalStorage<true>();
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Commands that wait for their turn at most; one more is refused at once. They are answered at several hundred a second. */
const mostWaiting = 2000;

/** Milliseconds from its call after which a command gives up while another process holds the lock. */
const lockPatience = 5000;

/** Milliseconds from its call after which a command's turn comes too late: whoever asked has gone. */
const turnPatience = 60_000;

/**
 * Runs `work` in one transaction (BEGIN IMMEDIATE, synchronous FULL). Commands run one after another; when the promise
 * resolves, what was written is on disk, and when it rejects nothing was written.
 *
 * No network, file or mail call belongs inside.
 *
 * @throws whatever `work` throws; CannotWrite where another process holds the lock for longer than `lockPatience`, too many
 * commands wait, or the disk takes nothing; Error when called inside another command, in development and in tests
 */
export function command<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  if (inside?.getStore()) throw new Error("A command cannot run inside another command.");
  const called = performance.now();
  if (waiting >= mostWaiting) return Promise.reject(new CannotWrite("busy"));
  waiting += 1;
  const run = last.then(() => {
    waiting -= 1;
    if (performance.now() - called > turnPatience) throw new CannotWrite("busy");
    turns.now = { patientUntil: called + lockPatience, hindrance: null };
    return inside ? inside.run(true, () => transact(work)) : transact(work);
  });
  last = run.catch(() => undefined);
  return run;
}

async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  // One that waits for another command, or for anything but the database, holds up every writer: that must be heard of.
  const watch = setTimeout(() => log.error({ command: "runs for 30 seconds" }), 30_000);
  const mine = turns.now;
  try {
    return await writer.$transaction(work, { maxWait: 60_000, timeout: 120_000 });
  } catch (error) {
    // Prisma says of these what it can: that a time was over, or that something is unknown.
    throw mine.hindrance ? new CannotWrite(mine.hindrance, { cause: error }) : error;
  } finally {
    clearTimeout(watch);
    met = { hindrance: mine.hindrance, at: performance.now() };
  }
}

/**
 * Runs `work` inside an open transaction so that its refusal can be survived: where it throws, what it wrote is taken back to a
 * savepoint, and the command can go on. Without that PostgreSQL refuses every statement after a refused one.
 *
 * Attempts stand within each other, each with the transaction it was given, never side by side. One costs about 0.1 ms.
 *
 * @param work asks by the transaction it is given
 * @throws whatever `work` throws
 */
export function attempt<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return tx.$transaction(work);
}

/** The limits that commands run into on purpose, as prisma/limits names them. */
type LimitMet = "conference_capacity" | "session_capacity" | "place_beside_talk";

/** What Prisma's adapter (7.10) tells of a statement that SQLite refused. */
const refusal = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalMessage: z.string() }) }),
  }),
});

/** True when `error` is the database refusing what the CHECK of that name, or the trigger that raises it, does not allow. */
export function brokeLimit(error: unknown, name: LimitMet): boolean {
  const message = refusal.safeParse(error).data?.meta.driverAdapterError.cause.originalMessage;
  return message === `CHECK constraint failed: ${name}` || message === name;
}

/** True when `error` is the database refusing a second row where one may be. */
export function isDuplicate(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === "P2002";
}

/**
 * Checks that the database keeps its promises: synchronous FULL, foreign keys, WAL, and a SQLite with the WAL-reset fix.
 *
 * @throws Error with a sentence for the operator
 */
export async function verifyDatabase(): Promise<void> {
  for (const door of [read, writer]) {
    const one = async (sql: string) =>
      String(
        Object.values((await door.$queryRawUnsafe<Record<string, unknown>[]>(sql))[0] ?? {})[0],
      );
    const version = await one("SELECT sqlite_version()");
    const found = {
      synchronous: await one("PRAGMA synchronous"),
      foreign_keys: await one("PRAGMA foreign_keys"),
      journal_mode: await one("PRAGMA journal_mode"),
    };
    const wanted = { synchronous: "2", foreign_keys: "1", journal_mode: "wal" };
    for (const [name, value] of Object.entries(wanted)) {
      const is = found[name as keyof typeof found];
      if (is !== value) throw new Error(`The database has ${name} = ${is}; it must be ${value}.`);
    }
    if (version.localeCompare("3.51.3", "en", { numeric: true }) < 0)
      throw new Error(`SQLite ${version} is too old; 3.51.3 or newer is needed.`);
  }
}

/** Whether the database answers a question now. */
export async function databaseAnswers(): Promise<boolean> {
  return read.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}

/** What the last command met, and when it ended, by the process's clock in milliseconds. */
let met: { hindrance: Hindrance | null; at: number } = { hindrance: null, at: 0 };

/** Milliseconds for which what the last command met is still so. */
const knownFor = 1000;

let trying: { ended: Promise<unknown>; since: number } | undefined;

/**
 * What keeps commands from being written now, found by writing a page that says what it said before. Where that takes longer
 * than a moment, because commands wait for a lock, it is what the last command met; "waiting" where that met nothing, until
 * the try has waited for as long as a command would.
 *
 * @param patience milliseconds
 */
export async function whatHinders(patience: number): Promise<Hindrance | "waiting" | null> {
  if (performance.now() - met.at > knownFor) {
    trying ??= {
      since: performance.now(),
      ended: command((tx) => tx.$executeRawUnsafe("PRAGMA user_version = 0"))
        .catch(() => undefined)
        .finally(() => {
          trying = undefined;
        }),
    };
    await Promise.race([trying.ended, pause(patience, undefined, { ref: false })]);
  }
  if (!trying || met.hindrance) return met.hindrance;
  return performance.now() - trying.since > lockPatience ? "busy" : "waiting";
}

/** Moves all that the write-ahead log holds into the database and empties it, so that it holds nothing that was deleted. */
export function clearLog(): Promise<void> {
  // Between two commands: inside a transaction it would be refused.
  const run = last.then(async () => {
    await writer.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
  });
  last = run.catch(() => undefined);
  return run;
}

/** Ends both connections, after the command that is running. */
export async function closeDatabase(): Promise<void> {
  await last;
  await Promise.all([read.$disconnect(), writer.$disconnect()]);
}

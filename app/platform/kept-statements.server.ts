// Prepares each SQL text once for a connection. Prisma's adapter prepares it anew for every question, which costs SQLite as
// much as the answer; and a question in SQL costs the client ten times what it costs SQLite, so that there is a way past it.
import type Database from "better-sqlite3";

/** As many as a busy site uses; lists of different lengths make texts without end. */
const mostKept = 500;

type Kept = { statement: Database.Statement<unknown[]>; columns?: Database.ColumnDefinition[] };

/** What the adapter (7.10) asks of a statement: to run it, or to bind it, then to run it or to read all rows as arrays. */
type Bound = Pick<Database.Statement, "reader"> & {
  columns: () => Database.ColumnDefinition[];
  run: () => Database.RunResult;
  raw: () => { all: () => unknown[] };
};

/**
 * Makes `client.prepare` give kept statements. A statement that was bound can never be bound again, so what it gives binds
 * its values when it is run; it has nothing else of a statement than the adapter asks for.
 */
export function keepStatements(client: Database.Database): void {
  const prepare = client.prepare.bind(client);
  const kept = new Map<string, Kept>();

  function take(sql: string): Kept {
    const one = kept.get(sql) ?? { statement: prepare<unknown[]>(sql) };
    kept.delete(sql);
    kept.set(sql, one);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return one;
  }

  const bind = (one: Kept, values: unknown[]): Bound => ({
    reader: one.statement.reader,
    columns: () => {
      one.columns ??= one.statement.columns();
      return one.columns;
    },
    run: () => one.statement.run(values),
    raw: () => ({ all: () => one.statement.raw().all(values) }),
  });
  const keeping = (sql: string) => {
    const one = take(sql);
    return {
      bind: (values: unknown[]) => bind(one, values),
      run: () => one.statement.run(),
    };
  };
  client.prepare = keeping as unknown as typeof client.prepare;
}

/** What SQL by hand is asked with: a value for each `@name`. */
export type SqlValues = Record<string, string | number | null>;

/**
 * A way to ask a connection without the client: rows as objects with texts and numbers as SQLite has them, moments as text. Its
 * texts are constants of the source, so that every one of them is kept.
 *
 * @param client before `keepStatements` has changed it
 */
export function asker(client: Database.Database): (sql: string, values: SqlValues) => unknown[] {
  const prepare = client.prepare.bind(client);
  const kept = new Map<string, Database.Statement<unknown[]>>();
  return (sql, values) => {
    const statement = kept.get(sql) ?? prepare<unknown[]>(sql).safeIntegers(false);
    kept.set(sql, statement);
    return statement.all(values);
  };
}

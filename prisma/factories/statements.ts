// Which statements SQLite is given while something is done: to count them, and to look at their plans.
import Database from "better-sqlite3";

/** A statement as it was run, with the values it was run with. */
export type Ran = { sql: string; values: unknown[] };

type Run = (...values: unknown[]) => unknown;

/** Runs `work`, and gives the statements that any connection of this process ran meanwhile, in order. */
export async function recordStatements<T>(
  work: () => Promise<T>,
): Promise<{ result: T; asked: Ran[] }> {
  const asked: Ran[] = [];
  const probe = new Database(":memory:");
  const prototype: Record<string, Run> = Object.getPrototypeOf(probe.prepare("SELECT 1"));
  const names = ["all", "get", "run"];
  const before = names.map((name) => [name, prototype[name]] as const);
  for (const [name, run] of before)
    prototype[name] = function (this: Database.Statement, ...values: unknown[]) {
      asked.push({ sql: this.source, values });
      return run?.apply(this, values);
    };
  try {
    return { result: await work(), asked };
  } finally {
    for (const [name, run] of before) if (run) prototype[name] = run;
    probe.close();
  }
}

// A site of a benchmark's own: the production build on a data folder that is thrown away, its log written to a file.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { siteEnvironment } from "../../e2e/site-environment";
import { end, freePort } from "./processes";

/** A running site. */
export type Site = {
  url: string;
  pid: number;
  /** Resolves when the process has ended, however it did. */
  ended: Promise<unknown>;
  /** A folder for the benchmark's own files, thrown away with the site. */
  folder: string;
  /** What the site's process has written. */
  logFile: string;
  /** A connection of the benchmark's own, to put rows in and to count them. */
  db: Database.Database;
  /** The answers so far that say the server failed (5xx), from the log. */
  failures: () => number;
};

/** Real schedules that nobody here wrote, beside the project; they may be absent. */
export const fosdem = fileURLToPath(
  new URL("../../../shared/fixtures/fosdem-2024.schedule.xml", import.meta.url),
);

/** As `npm start` in package.json: what is soon forgotten is forgotten in small pieces, for less memory at once. */
const smallHeap = "--max-semi-space-size=8";

/** The environment of the benchmarks' processes: as in production, with the log that production writes. */
export function benchEnvironment(folder: string, port: number): NodeJS.ProcessEnv {
  return { ...siteEnvironment({ dataDir: folder, port }), LOG_LEVEL: "info" };
}

/** Makes a folder for `work` and throws it away afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "conference-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs one step of the built application in a process of its own, such as loading the demonstration.
 *
 * @param step JavaScript in which `app` is the build
 * @returns what it printed
 * @throws Error when it fails
 */
export function runStep(folder: string, step: string): string {
  const done = spawnSync(process.execPath, ["--input-type=module", "-e", withApp(step)], {
    env: benchEnvironment(folder, 3000),
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`A step did not work: ${step}\n${done.stderr}`);
  return done.stdout;
}

/** The step that loads the demonstration. */
export const loadDemonstration = "await app.loadDemonstration({ reset: false }); process.exit(0);";

/** The step that is one command of the operator's tool. */
export function operatorStep(...words: string[]): string {
  return `process.exit(await app.operate(${JSON.stringify(words)}));`;
}

function withApp(step: string): string {
  return `const app = await import("./build/server/index.js"); ${step}`;
}

/**
 * Starts a site on a fresh folder for `work`, and ends it and throws the folder away afterwards.
 *
 * @param steps what to do in the folder first; without any, an empty database is made
 * @param beside JavaScript that runs in the site's own process, such as one that watches it
 * @param settings further variables of its environment, such as SMTP_URL
 */
export function withSite<T>(
  steps: readonly string[],
  work: (site: Site) => Promise<T>,
  beside = "",
  settings: Record<string, string> = {},
): Promise<T> {
  return withFolder(async (folder) => {
    // Migrating loads an engine whose memory is not the server's.
    for (const step of [operatorStep("migrate"), ...steps]) runStep(folder, step);
    const logFile = join(folder, "log");
    const server = await startServer(folder, await freePort(), logFile, beside, settings);
    const db = new Database(join(folder, "conference.db"), { timeout: 20_000 });
    db.pragma("foreign_keys = ON");
    try {
      const failures = () => readFileSync(logFile, "utf8").match(/"status":5\d\d/g)?.length ?? 0;
      const { url, pid, ended } = server;
      return await work({ url, pid, ended, folder, logFile, db, failures });
    } finally {
      db.close();
      await server.end();
    }
  });
}

/** A server of a folder that is there. */
export type Server = {
  url: string;
  pid: number;
  /** Resolves when the process has ended, however it did. */
  ended: Promise<unknown>;
  end: () => Promise<void>;
};

/** Starts a server of a migrated folder and waits for its first answer; its log is added to a file. */
export async function startServer(
  folder: string,
  port: number,
  logFile: string,
  beside = "",
  settings: Record<string, string> = {},
): Promise<Server> {
  const log = openSync(logFile, "a");
  const serve = withApp(`${beside} await app.serve();`);
  const child = spawn(process.execPath, [smallHeap, "--input-type=module", "-e", serve], {
    env: { ...benchEnvironment(folder, port), ...settings },
    stdio: ["ignore", log, "inherit"],
  });
  closeSync(log);
  const ended = once(child, "exit");
  const url = `http://localhost:${port}`;
  await untilAnswering(`${url}/healthcheck`, child).catch(async (error) => {
    await end(child);
    throw error;
  });
  return { url, pid: child.pid ?? 0, ended, end: () => end(child) };
}

/**
 * Waits for the first good answer of a process that is starting.
 *
 * @throws Error when the process ends, or a minute passes, before that
 */
export async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    await answer?.text();
    if (answer?.ok) return;
    if (child.exitCode !== null) throw new Error("The process ended before it answered.");
    if (Date.now() > deadline) throw new Error(`${url} did not answer within a minute.`);
    await new Promise((tick) => setTimeout(tick, 10));
  }
}

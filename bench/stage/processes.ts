// The processes that a benchmark starts and ends, each by its own id, and what they take of the memory.
import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const killAfterMs = 10_000;

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Ends a process with SIGTERM, or with SIGKILL where it has not gone after ten seconds. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const killing = setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  await gone;
  clearTimeout(killing);
}

/**
 * Starts one of the programs beside this file, which says its port when it listens, and ends it after `work`.
 *
 * @param file its name, such as `plain-express.mjs`
 */
export async function withProgram<T>(
  file: string,
  args: string[],
  work: (program: { url: string; pid: number }) => Promise<T>,
): Promise<T> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, { execArgv: [] });
  try {
    const port = await new Promise<number>((said, failed) => {
      child.once("message", (message) => said(Number(message)));
      child.once("exit", () => failed(new Error(`${file} ended before it listened.`)));
    });
    return await work({ url: `http://localhost:${port}`, pid: child.pid ?? 0 });
  } finally {
    await end(child);
  }
}

/** Bytes of memory that a process has now (its resident set). */
export function memoryNow(pid: number): number {
  return fromStatus(pid, "VmRSS") ?? fromPs(pid);
}

/**
 * Watches for the most memory that a process ever has. Linux counts it from the process's start; elsewhere it is looked at
 * twenty times a second from now on.
 *
 * @returns ends the watch and gives the bytes
 */
export function watchPeak(pid: number): () => number {
  let most = 0;
  const look = () => {
    most = Math.max(most, fromStatus(pid, "VmHWM") ?? fromPs(pid));
  };
  const timer = process.platform === "linux" ? undefined : setInterval(look, 50);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}

function fromStatus(pid: number, field: string): number | null {
  if (process.platform !== "linux") return null;
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kilobytes = new RegExp(`^${field}:\\s*(\\d+) kB`, "m").exec(status)?.[1];
  return kilobytes ? Number(kilobytes) * 1024 : null;
}

function fromPs(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * 1024;
}

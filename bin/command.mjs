// Runs other programs one after another with progress on the screen, and never leaves one behind.
import { spawn } from "node:child_process";
import { constants } from "node:os";

const dotEveryMs = 2_000;
const killAfterMs = 5_000;
const keptOutputCharacters = 200_000;

const running = new Set();
const farewells = new Set();
let listening = false;

/** A step that did not work. `message` is one sentence for the person, `tail` the end of what the program said. */
export class StepFailed extends Error {
  constructor(message, tail = "") {
    super(message);
    this.name = "StepFailed";
    this.tail = tail;
  }
}

/**
 * Runs one program to its end and keeps the last part of what it printed.
 * A program that overruns its time is ended with everything it started, and answers code 124, as timeout(1) does.
 *
 * @param {string[]} command program and arguments
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string, seconds: number, timedOut: boolean }>} never rejects; a program that cannot start answers 127
 */
export function run([program, ...args], { cwd, env, timeoutMs } = {}) {
  watchSignals();
  return new Promise((resolve) => {
    const started = Date.now();
    let output = "";
    let timedOut = false;
    let limit;
    let killing;
    // A group of its own, so that ending it also ends what it started; Windows has no groups.
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      shell: process.platform === "win32" && /\.cmd$/.test(program),
    });
    running.add(child);
    const finish = (code) => {
      clearTimeout(limit);
      clearTimeout(killing);
      running.delete(child);
      resolve({ code, output, seconds: (Date.now() - started) / 1000, timedOut });
    };
    const keep = (chunk) => {
      output = (output + chunk).slice(-keptOutputCharacters);
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", keep);
    }
    if (timeoutMs) {
      limit = setTimeout(() => {
        timedOut = true;
        end(child, "SIGTERM");
        killing = setTimeout(() => end(child, "SIGKILL"), killAfterMs);
      }, timeoutMs);
    }
    child.once("error", (error) => {
      keep(`${error.message}\n`);
      finish(127);
    });
    child.once("close", (code, signal) => {
      if (timedOut) finish(124);
      else finish(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/**
 * Shows a line for something that takes a while: its title, a dot every two seconds, and the seconds it took.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {{ out?: NodeJS.WritableStream }} [options] where to print; standard output unless told
 * @returns {Promise<T>} what `work` gave; its error is passed on after the line is finished
 */
export async function step(title, work, { out = process.stdout } = {}) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  out.write(`${title} `);
  const dots = setInterval(() => out.write("."), dotEveryMs);
  try {
    const result = await work();
    out.write(` ${seconds()}\n`);
    return result;
  } catch (error) {
    out.write(` failed after ${seconds()}\n`);
    throw error;
  } finally {
    clearInterval(dots);
  }
}

/**
 * Registers something to undo when the process is told to stop in the middle, such as a lock to give back.
 *
 * @param {() => void} farewell runs at most once, synchronously
 * @returns {() => void} call it when there is nothing to undo any more
 */
export function onInterrupt(farewell) {
  watchSignals();
  farewells.add(farewell);
  return () => farewells.delete(farewell);
}

/**
 * The part of a program's output where it says why it failed: the last lines, and the first where there are many.
 *
 * @param {string} output
 * @param {number} [lines] how many to keep
 */
export function excerpt(output, lines = 40) {
  const all = output.trimEnd().split("\n");
  if (all.length <= lines) return all.join("\n");
  const first = Math.floor(lines / 4);
  return [...all.slice(0, first), "…", ...all.slice(first - lines)].join("\n");
}

/**
 * What to tell a person about an error: a failed step in its own words, a mistake of ours with its stack.
 *
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof StepFailed) {
    return `${error.tail ? `\n${error.tail}\n\n` : ""}${error.message}\n`;
  }
  // It comes from the build, whose class is another than any that could be imported here.
  if (error?.constructor?.name === "EnvironmentError") return `${error.message}\n`;
  if (error?.code === "EADDRINUSE") {
    return `Port ${error.port} is in use: stop the program that uses it, or set PORT to another number.\n`;
  }
  return `${error?.stack ?? error}\n`;
}

function end(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has already ended.
  }
}

function watchSignals() {
  if (listening) return;
  listening = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, interrupted);
}

function interrupted(signal) {
  // With nothing to end or undo the server has taken over, and stopping well is its business,
  // unless nobody else listens: then the signal would go unanswered.
  const alone = process.listenerCount(signal) === 1;
  if (running.size === 0 && farewells.size === 0 && !alone) return;
  for (const child of running) end(child, "SIGTERM");
  for (const farewell of farewells) farewell();
  process.exit(128 + constants.signals[signal]);
}

// A tester: a copy of the project and a process of its own that breaks the copy and runs test files in it.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyTree } from "./copy";

/** What came of one test file. */
export type Outcome = "passed" | "failed" | "timed out";

/** A copy of the project in which test files can be run. */
export type Tester = {
  write: (file: string, text: string) => Promise<void>;
  /** Runs one test file; after `mostMs` its processes are ended and new ones started. */
  run: (test: string, mostMs: number) => Promise<Outcome>;
  end: () => void;
};

const program = fileURLToPath(new URL("tester-process.mjs", import.meta.url));
const startMs = 120_000;
const temporary = "build/temporary";

/**
 * Copies the project into `folder` and starts the process.
 *
 * @throws Error when it does not start
 */
export async function startTester(root: string, folder: string): Promise<Tester> {
  mkdirSync(join(folder, temporary), { recursive: true });
  copyTree(root, folder);
  let child = await start(folder);
  return {
    write: async (file, text) => {
      await ask(child, { write: { file, text } }, startMs);
    },
    run: async (test, mostMs) => {
      const outcome = await ask(child, { test }, mostMs);
      if (outcome === "timed out" || !child.connected) {
        endGroup(child);
        child = await start(folder);
      }
      return outcome;
    },
    end: () => endGroup(child),
  };
}

async function start(folder: string): Promise<ChildProcess> {
  const child = fork(program, [folder], {
    cwd: folder,
    execArgv: [],
    // Ended as a group, because a test that never comes back holds a process of Vitest's.
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: testEnvironment(folder),
  });
  let said = "";
  child.stderr?.on("data", (text) => {
    said = (said + text).slice(-4000);
  });
  const begun = await Promise.race([
    once(child, "message").then(() => true),
    once(child, "exit").then(() => false),
  ]);
  if (!begun) throw new Error(`The tests could not be started.\n${said}`);
  return child;
}

/** The tests' own folders go with the copy, also where their processes are ended in the middle. */
function testEnvironment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: "test", TMPDIR: join(folder, temporary) };
}

function ask(child: ChildProcess, request: object, mostMs: number): Promise<Outcome> {
  return new Promise((answered) => {
    const finish = (outcome: Outcome) => {
      clearTimeout(limit);
      child.off("message", hear);
      child.off("exit", gone);
      answered(outcome);
    };
    const hear = (passed: unknown) => finish(passed === true ? "passed" : "failed");
    const gone = () => finish("failed");
    const limit = setTimeout(() => finish("timed out"), mostMs);
    child.on("message", hear);
    child.on("exit", gone);
    child.send(request);
  });
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // It has ended already.
  }
}

// Brings a clone to the point where the software can run: packages, database client, build. Does nothing twice.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { excerpt, explain, run, StepFailed, step } from "./command.mjs";
import { driverFolder, driverInWords, preparingDriver } from "./driver.mjs";
import { withLock } from "./lock.mjs";
import { installing, npmHasInstalledThem, platformSalt } from "./packages.mjs";
import { inspect } from "./stamp.mjs";

/** The top folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];
const lock = "build/.lock";

const everyStep = [
  {
    name: "packages",
    title: "Installing packages",
    problem: "The packages could not be installed.",
    inputs: ["package-lock.json"],
    salt: platformSalt,
    stamp: "node_modules/.ready",
    made: "node_modules",
    alreadyThere: npmHasInstalledThem,
    // Asking about each locked package again what npm has kept an answer to takes half of the time. An answer from before a
    // version was published does not know it, and then npm has to ask.
    commands: () => [installing("--prefer-offline")],
    otherwise: () => [installing()],
  },
  {
    name: "driver",
    ...driverInWords(),
    inputs: ["package-lock.json", "prisma/driver"],
    salt: platformSalt,
    stamp: "node_modules/.driver",
    made: driverFolder,
    commands: preparingDriver,
  },
  {
    name: "client",
    title: "Generating the database client",
    problem: "The database client could not be generated from prisma/schema.prisma.",
    inputs: ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"],
    stamp: "prisma/client/.stamp",
    made: "prisma/client",
    commands: () => [[process.execPath, "node_modules/prisma/build/index.js", "generate"]],
  },
  {
    name: "build",
    title: "Building",
    problem: "The production build failed.",
    inputs: [
      "app",
      "prisma",
      "public",
      "vite.config.ts",
      "remix.config.js",
      "tsconfig.json",
      "package-lock.json",
    ],
    ignore: (path) =>
      /^prisma\/(client|limits|migrations|rules|owners\.ts)(\/|$)/.test(path) ||
      /\.test\.tsx?$/.test(path),
    stamp: "build/.stamp",
    made: "build/server/index.js",
    env: { NODE_ENV: "production" },
    commands: () => [[process.execPath, "node_modules/@remix-run/dev/dist/cli.js", "vite:build"]],
  },
];

/**
 * Installs, generates and builds what is missing or older than its sources, showing one line for each step it does.
 * Two starts at once take turns. Nothing to do costs a look at the files' sizes and times.
 *
 * @param {object} [options]
 * @param {boolean} [options.build] false leaves the production build out, as for the development server
 * @param {NodeJS.WritableStream} [options.out] where progress goes
 * @param {string} [options.in] the folder to bring up, the repository unless a test says otherwise
 * @param {typeof everyStep} [options.steps]
 * @throws {StepFailed} with one sentence, and the end of the failed program's output in `tail`
 */
export async function ready({
  build = true,
  out = process.stdout,
  in: top = root,
  steps = everyStep,
} = {}) {
  checkNode();
  const wanted = steps.filter(({ name }) => build || name !== "build");
  if (wanted.every((one) => state(top, one).done)) return;
  const onWait = () => out.write("Another start is preparing the software; waiting for it.\n");
  await withLock(join(top, lock), () => inTurn(wanted, top, out), { onWait });
}

/**
 * Runs a program of `bin/` to its end: a failure becomes its sentence on standard error and exit code 1, never a stack.
 *
 * @param {() => Promise<void>} main
 */
export async function begin(main) {
  endWithNpm();
  try {
    await main();
  } catch (error) {
    process.stderr.write(explain(error));
    process.exit(1);
  }
}

/**
 * Stops this process when the npm that started it has gone. Npm puts a shell in between, and the shell does not pass on
 * the signal that stops npm: without this, the server would go on and hold its port.
 */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}

async function inTurn(steps, top, out) {
  for (const one of steps) {
    // Looked at again inside the lock: an earlier step or another start may have changed it.
    const { done, stampIt } = state(top, one);
    if (done) continue;
    if (!one.alreadyThere?.(top)) await step(one.title, () => perform(one, top), { out });
    stampIt();
  }
}

function state(top, { made, ...one }) {
  const { fresh, stampIt } = inspect({ root: top, ...one });
  return { done: fresh && existsSync(join(top, made)), stampIt };
}

async function perform({ commands, otherwise, problem, env }, top) {
  for (const command of commands(top)) {
    const { code, output } = await run(command, { cwd: top, env });
    if (code === 0) continue;
    if (otherwise) return perform({ commands: otherwise, problem, env }, top);
    throw new StepFailed(problem, excerpt(output));
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  const { node } = process.versions;
  throw new StepFailed(
    `This software needs Node ${oldestNode.join(".")} or newer, and this is ${node}.`,
  );
}

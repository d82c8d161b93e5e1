// The checks of `npm test`, in the order in which they run: the quick ones first.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { run } from "./command.mjs";
import { countCheck, countPlaywright, countVitest } from "./counts.mjs";
import { ready, root } from "./ready.mjs";

/**
 * @typedef {object} Suite
 * @property {string} name what `npm test -- <name>` selects, by its beginning
 * @property {string} title as printed
 * @property {1} [cores] it keeps one core busy, so that another such suite can run beside it
 * @property {() => Promise<void>} [prepare] runs, with progress on the screen, before the first check
 * @property {() => Promise<import("./counts.mjs").Counts & { output: string }>} check
 */

const reports = "build/reports";
/** Long enough for a slow machine, short enough that a run that hangs ends. */
const limitMs = 30 * 60_000;

let browser;

/** @type {Suite[]} */
export const suites = [
  check("format", "format and lint", "@biomejs/biome", "biome", ["check", "--error-on-warnings"]),
  check("types", "types", "typescript", "tsc", [
    "--noEmit",
    "--incremental",
    "--tsBuildInfoFile",
    "build/types.tsbuildinfo",
  ]),
  check("house", "house rules", "dependency-cruiser", "depcruise", [
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "err-long",
    ...["app", "prisma", "bench", "e2e"].filter((folder) => existsSync(join(root, folder))),
  ]),
  check("unused", "unused code", "knip", "knip", ["--no-config-hints"]),
  { name: "build", title: "production build", cores: 1, check: build },
  { name: "unit", title: "unit and integration", check: vitest },
  {
    name: "browser",
    title: "browser journeys",
    prepare: async () => {
      browser = await findBrowser();
    },
    check: playwright,
  },
];

function check(name, title, pack, bin, args) {
  return {
    name,
    title,
    cores: 1,
    check: async () => {
      const { code, output } = await run(tool(pack, bin, ...args), {
        cwd: root,
        timeoutMs: limitMs,
      });
      return { ...countCheck(code), output };
    },
  };
}

async function build() {
  await ready({ out: silent });
  return { ...countCheck(0), output: "" };
}

async function vitest() {
  const report = fresh("vitest.json");
  const skips = fresh("vitest-skips.json");
  const { code, output } = await run(
    tool(
      "vitest",
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      "--reporter=./bin/skip-reporter.mjs",
    ),
    { cwd: root, timeoutMs: limitMs, env: { SKIP_REASONS: skips, NODE_ENV: "test" } },
  );
  return { ...countVitest(read(report), code, read(skips)), output };
}

async function playwright() {
  const report = fresh("playwright.json");
  await ready({ out: silent });
  const { code, output } = await run(
    tool("@playwright/test", "playwright", "test", "--reporter=list,json"),
    {
      cwd: root,
      timeoutMs: limitMs,
      env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    },
  );
  return { ...countPlaywright(read(report), code), output };
}

/** The command that runs a package's program with this Node, without a shell in between. */
function tool(pack, bin, ...args) {
  const folder = join(root, "node_modules", pack);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return [process.execPath, join(folder, typeof bins === "string" ? bins : bins[bin]), ...args];
}

/** A report of an earlier run must not be taken for this one's. */
function fresh(name) {
  const file = join(root, reports, name);
  rmSync(file, { force: true });
  return file;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

const silent = { write: () => true };

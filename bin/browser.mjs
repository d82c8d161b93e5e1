// Finds a Chromium for the browser journeys, and installs one where there is none.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { excerpt, run, StepFailed, step } from "./command.mjs";
import { root } from "./ready.mjs";

/** Playwright's downloader waits for ever on a network that swallows packets, so it gets a limit. */
const downloadLimitMs = 60_000;
const aptLimitMs = 600_000;
const versionLimitMs = 15_000;

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** The outside world as this module sees it; tests hand in another. */
const world = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run,
  step,
  playwrightPath,
};

/**
 * The path of a Chromium that starts. Looks at `CHROMIUM_PATH`, Playwright's own, then the installed ones; else installs:
 * Playwright's download, or, where that fails and we are root on Debian, the `chromium` package.
 *
 * @param {Partial<typeof world>} [given] parts of the outside world to replace
 * @returns {Promise<string>}
 * @throws {StepFailed} with one sentence that says what to do
 */
export async function findBrowser(given = {}) {
  const here = { ...world, ...given };
  const named = here.env.CHROMIUM_PATH;
  if (named) {
    if (await starts(named, here)) return named;
    throw new StepFailed(`CHROMIUM_PATH names ${named}, and no browser starts from there.`);
  }
  const found = await firstThatStarts([await here.playwrightPath(), ...installed(here)], here);
  if (found) return found;
  const tails = [];
  for (const install of [downloadWithPlaywright, installWithApt]) {
    tails.push(await install(here));
    const fresh = await firstThatStarts([await here.playwrightPath(), ...installed(here)], here);
    if (fresh) return fresh;
  }
  throw new StepFailed(
    "There is no browser for the journeys: install Chromium or Google Chrome, or run npx playwright install --with-deps chromium, then run npm test again.",
    tails.filter(Boolean).join("\n"),
  );
}

/** Where Playwright would keep its own Chromium, whether it is there or not. */
async function playwrightPath() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

function installed({ env, exists }) {
  const onPath = (env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].filter((path) => exists(path));
}

async function firstThatStarts(paths, here) {
  for (const path of new Set(paths)) if (await starts(path, here)) return path;
  return undefined;
}

/** A browser that lacks a library, or a wrapper without its browser, is there and still no use. */
async function starts(path, here) {
  if (!here.exists(path)) return false;
  // On Windows `--version` opens a window.
  if (process.platform === "win32") return true;
  return (await here.run([path, "--version"], { timeoutMs: versionLimitMs })).code === 0;
}

async function downloadWithPlaywright(here) {
  const playwright = createRequire(join(root, "package.json")).resolve("@playwright/test/cli");
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  return attempt(here, "Downloading a browser", () =>
    here.run([process.execPath, playwright, "install", "--no-shell", "chromium"], {
      env,
      timeoutMs: downloadLimitMs,
    }),
  );
}

async function installWithApt(here) {
  if (!here.isRoot || !here.exists("/etc/debian_version") || !here.exists("/usr/bin/apt-get")) {
    return "";
  }
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) =>
    here.run(["/usr/bin/apt-get", "-q", "-o", "DPkg::Lock::Timeout=120", ...args], {
      env,
      timeoutMs: aptLimitMs,
    });
  return attempt(here, "Installing the chromium package", async () => {
    const update = await apt("update");
    return update.code === 0 ? apt("install", "-y", "chromium") : update;
  });
}

/** Runs one way of installing; a failure is told later, when no other way has worked. */
async function attempt(here, title, install) {
  try {
    await here.step(title, async () => {
      const { code, output, timedOut } = await install();
      if (code !== 0)
        throw new StepFailed(title, timedOut ? "It took too long." : excerpt(output, 8));
    });
    return "";
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    return `${title} failed: ${error.tail}`;
  }
}

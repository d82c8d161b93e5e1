// Knows whether node_modules holds what package-lock.json asks for, and how to call npm.
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** What installed packages depend on besides the lock file: native parts are compiled for one Node and one machine. */
export const platformSalt = `${process.versions.modules} ${process.platform} ${process.arch}`;

/**
 * True if npm's own record in node_modules says that every package of package-lock.json is there in the right version,
 * as after `npm install` by hand: nothing has to be installed a second time.
 *
 * @param {string} root
 */
export function npmHasInstalledThem(root) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const there = readPackages(join(root, "node_modules/.package-lock.json"));
  if (!wanted || !there) return false;
  for (const [path, { version, optional, peer }] of Object.entries(wanted)) {
    if (path === "") continue;
    // Optional packages are for other machines; the rest must be in the record and on disk.
    if (!there[path] && (optional || peer)) continue;
    if (there[path]?.version !== version) return false;
    if (!existsSync(join(root, path, "package.json"))) return false;
  }
  return true;
}

/**
 * The command that installs the packages.
 *
 * `npm ci` would be stricter, and refuses a lock file that lacks a package for somebody else's machine, which is what npm
 * writes where its registry does not hold that package. `--no-save` installs the locked versions and leaves the file alone.
 *
 * @param {...string} more options for npm
 */
export function installing(...more) {
  // Tests and the build need the development packages too, whatever NODE_ENV says.
  const whole = ["--no-save", "--include=dev"];
  return npm("install", ...whole, "--no-audit", "--no-fund", "--loglevel=error", ...more);
}

/** The command that runs npm: the one that started this program where there is one. */
export function npm(...args) {
  const script = process.env.npm_execpath;
  if (script && /^npm(-cli)?\.[cm]?js$/.test(basename(script))) {
    return [process.execPath, script, ...args];
  }
  return [process.platform === "win32" ? "npm.cmd" : "npm", ...args];
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

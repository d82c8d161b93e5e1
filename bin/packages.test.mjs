// Proves that installed packages are recognised, and that missing or old ones are not taken for them.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
import { npm, npmHasInstalledThem } from "./packages.mjs";

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "packages-"));
  write("package-lock.json", {
    packages: {
      "": { name: "conference" },
      "node_modules/zod": { version: "4.6.7" },
      "node_modules/a/node_modules/zod": { version: "3.0.0", dev: true },
      "node_modules/only-on-windows": { version: "1.0.0", optional: true },
    },
  });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it("knows packages that npm installed", () => {
  install({ "node_modules/zod": "4.6.7", "node_modules/a/node_modules/zod": "3.0.0" });
  expect(npmHasInstalledThem(root)).toBe(true);
});

it("misses a package that is absent, old, optional and old, or recorded and gone", () => {
  expect(npmHasInstalledThem(root)).toBe(false);
  install({ "node_modules/zod": "4.6.7" });
  expect(npmHasInstalledThem(root)).toBe(false);
  const good = { "node_modules/zod": "4.6.7", "node_modules/a/node_modules/zod": "3.0.0" };
  install({ ...good, "node_modules/zod": "4.6.6" });
  expect(npmHasInstalledThem(root)).toBe(false);
  install({ ...good, "node_modules/only-on-windows": "0.9.0" });
  expect(npmHasInstalledThem(root)).toBe(false);
  install(good);
  rmSync(join(root, "node_modules/zod"), { recursive: true });
  expect(npmHasInstalledThem(root)).toBe(false);
});

it("knows a package that is a folder of the repository, and misses its link", () => {
  write("package-lock.json", {
    packages: {
      "node_modules/better-sqlite3": { resolved: "prisma/driver", link: true },
      "prisma/driver": { version: "12.99.0" },
    },
  });
  write("prisma/driver/package.json", {});
  const there = { "prisma/driver": { version: "12.99.0" } };
  const link = { resolved: "prisma/driver", link: true };
  write("node_modules/.package-lock.json", {
    packages: { ...there, "node_modules/better-sqlite3": link },
  });
  expect(npmHasInstalledThem(root)).toBe(false);
  symlinkSync(join(root, "prisma/driver"), join(root, "node_modules/better-sqlite3"), "junction");
  expect(npmHasInstalledThem(root)).toBe(true);
  // A clone from before it was a link.
  const real = { version: "12.11.1" };
  write("node_modules/.package-lock.json", {
    packages: { ...there, "node_modules/better-sqlite3": real },
  });
  expect(npmHasInstalledThem(root)).toBe(false);
});

it("calls the npm that started it, and never another package manager", () => {
  const before = process.env.npm_execpath;
  onTestFinished(() => {
    if (before === undefined) delete process.env.npm_execpath;
    else process.env.npm_execpath = before;
  });
  process.env.npm_execpath = "/usr/lib/npm/bin/npm-cli.js";
  expect(npm("ci")).toEqual([process.execPath, "/usr/lib/npm/bin/npm-cli.js", "ci"]);
  process.env.npm_execpath = "/usr/lib/yarn/bin/yarn.js";
  expect(npm("ci")).toEqual([process.platform === "win32" ? "npm.cmd" : "npm", "ci"]);
});

function install(packages) {
  const entries = Object.entries(packages).map(([path, version]) => [path, { version }]);
  write("node_modules/.package-lock.json", { packages: Object.fromEntries(entries) });
  for (const path of Object.keys(packages)) write(`${path}/package.json`, {});
}

function write(path, content) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
}

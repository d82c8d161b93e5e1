// Proves which driver a Node takes, what is said of it, and that one that does not work is made to work.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import choice from "../prisma/driver/choice.cjs";
import { driverFolder, driverInWords, preparingDriver } from "./driver.mjs";

const require = createRequire(import.meta.url);

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "driver-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it.each([
  ["20.20.2", "9", "better-sqlite3-12"],
  ["22.13.1", "9", "better-sqlite3-12"],
  ["22.14.0", "10", "better-sqlite3-13"],
  ["24.21.0", "10", "better-sqlite3-13"],
  ["26.0.0", "11", "better-sqlite3-13"],
])("Node %s, which knows Node-API %s, takes %s", (_node, nodeApi, driver) => {
  expect(choice.driverFor(nodeApi)).toBe(driver);
});

it("this Node has its driver, and the same one for those who import it and those who require it", () => {
  expect(driverFolder).toBe(`node_modules/${choice.driverFor(process.versions.napi)}`);
  const own = createRequire(require.resolve(`../${driverFolder}/package.json`));
  expect(require("better-sqlite3")).toBe(own("./"));
  expect(Database).toBe(require("better-sqlite3"));
});

it("says in one line which driver it prepares, and on an older Node what that may cost", () => {
  expect(driverInWords({ node: "24.21.0", napi: "10" }).title).toBe(
    "Taking SQLite's ready-made driver, as this is Node 24.21.0",
  );
  const older = driverInWords({ node: "20.20.2", napi: "9" });
  expect(older.title).toBe(
    "Preparing SQLite's older driver, as this is Node 20.20.2 (takes minutes where it has to be compiled)",
  );
  expect(older.problem).toMatch(/C\+\+ compiler, make and Python, or Node 22\.14 or newer/);
});

it("leaves a driver alone that works", () => {
  install("module.exports = class { close() {} };");
  expect([...preparingDriver(root, "9")]).toEqual([]);
});

it.each([
  ["is not there", undefined],
  ["was compiled for another Node", "throw new Error('NODE_MODULE_VERSION 115');"],
  ["takes its process with it", "process.abort();"],
])("makes a driver that %s, and then tries it", (_case, source) => {
  if (source) install(source);
  const words = (nodeApi) => [...preparingDriver(root, nodeApi)].map((one) => one.join(" "));
  const [rebuild, ...more] = words("9");
  expect(rebuild).toContain("rebuild better-sqlite3-12 --ignore-scripts=false");
  expect(more).toEqual([expect.stringContaining("(require('better-sqlite3'))(':memory:')")]);
  const [compile, ...rest] = words("10");
  expect(compile).toContain("explore better-sqlite3-13 -- npm run build-release");
  expect(rest).toEqual(more);
});

function install(source) {
  const folder = join(root, "node_modules/better-sqlite3");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.js"), source);
}

// Proves that a stamp follows the content of the files, and only that.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { inspect } from "./stamp.mjs";

let root;
const look = (more) => inspect({ root, inputs: ["app", "lock"], stamp: "build/.stamp", ...more });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "stamp-"));
  mkdirSync(join(root, "app/deep"), { recursive: true });
  writeFileSync(join(root, "app/deep/a.ts"), "one");
  writeFileSync(join(root, "lock"), "1");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it("is stale until it is stamped, and fresh from then on", () => {
  const first = look();
  expect(first.fresh).toBe(false);
  first.stampIt();
  expect(look().fresh).toBe(true);
});

it("is stale when a file is edited, added, removed or renamed", () => {
  look().stampIt();
  const edits = [
    () => writeFileSync(join(root, "app/deep/a.ts"), "two"),
    () => writeFileSync(join(root, "app/b.ts"), "new"),
    () => rmSync(join(root, "app/b.ts")),
    () => rmSync(join(root, "lock")),
  ];
  for (const edit of edits) {
    edit();
    const now = look();
    expect(now.fresh).toBe(false);
    now.stampIt();
    expect(look().fresh).toBe(true);
  }
});

it("is fresh when only the times changed, and remembers the new times", () => {
  look().stampIt();
  utimesSync(join(root, "lock"), 1_000_000_000, 1_000_000_000);
  const before = readFileSync(join(root, "build/.stamp"), "utf8");
  expect(look().fresh).toBe(true);
  expect(readFileSync(join(root, "build/.stamp"), "utf8")).not.toBe(before);
});

it("is stale for a file edited while the step ran", () => {
  const beforeTheStep = look();
  writeFileSync(join(root, "lock"), "edited meanwhile");
  beforeTheStep.stampIt();
  expect(look().fresh).toBe(false);
});

it("sees an edit that keeps the size and gives the old time back", () => {
  const time = new Date(1_700_000_000_000);
  utimesSync(join(root, "lock"), time, time);
  look().stampIt();
  writeFileSync(join(root, "lock"), "2");
  utimesSync(join(root, "lock"), time, time);
  expect(look().fresh).toBe(false);
});

it("depends on its salt, and not on ignored files", () => {
  const ignore = (path) => path.endsWith(".test.ts");
  look({ ignore }).stampIt();
  writeFileSync(join(root, "app/a.test.ts"), "a test");
  expect(look({ ignore }).fresh).toBe(true);
  expect(look({ ignore, salt: "another Node" }).fresh).toBe(false);
});

it("takes a half-written stamp for none", () => {
  look().stampIt();
  writeFileSync(join(root, "build/.stamp"), '{"hash": "ab');
  expect(look().fresh).toBe(false);
});

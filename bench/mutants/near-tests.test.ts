// Which tests are near: by folder, then by imports.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { importsOf, nearestTests, readImporters } from "./near-tests";

const root = mkdtempSync(join(tmpdir(), "near-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const files = {
  "app/rooms/rule.ts": "",
  "app/rooms/verb.server.ts": 'import { rule } from "./rule";',
  "app/rooms/verb.test.ts": 'import { verb } from "./verb.server";',
  "app/doors/door.test.tsx": 'await import("~/rooms/rule");',
  "app/doors/far.test.ts": 'export { verb } from "../rooms/verb.server";',
  "app/doors/types.test.ts": 'import type { Rule } from "~/rooms/rule";',
};

it("finds the tests that reach a file, those of its folder first", () => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const importers = readImporters(root, Object.keys(files));
  expect(nearestTests(importers, "app/rooms/rule.ts")).toEqual([
    "app/rooms/verb.test.ts",
    "app/doors/door.test.tsx",
    "app/doors/far.test.ts",
  ]);
  expect(nearestTests(importers, "app/doors/door.test.tsx")).toEqual(["app/doors/door.test.tsx"]);
});

it("reads what runs of the imports", () => {
  const source = 'import "./a"; import type { B } from "./b"; export * from "./c"; import("./d");';
  expect(importsOf(source)).toEqual(["./a", "./c", "./d"]);
});

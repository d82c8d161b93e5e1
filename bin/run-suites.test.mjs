// Proves what `npm test` prints and how it ends, with suites that stand in for the real ones.
import { beforeEach, expect, it } from "vitest";
import { StepFailed } from "./command.mjs";
import { runSuites, select } from "./run-suites.mjs";

let text;
const out = { write: (more) => (text += more) };
const lines = () => text.trimEnd().split("\n");
const suite = (title, result) => ({ name: title, title, check: async () => result });
const passing = suite("types", { passed: 1, failed: 0, skipped: [], output: "quiet" });

beforeEach(() => {
  text = "";
});

it("ends with one line for each suite and the sum alone", async () => {
  const unit = { passed: 312, failed: 0, skipped: [], output: "" };
  expect(await runSuites([passing, suite("unit and integration", unit)], out)).toBe(0);
  expect(lines().slice(-3)).toEqual([
    "types: 1 passed, 0 failed (0 s)",
    "unit and integration: 312 passed, 0 failed (0 s)",
    "313 passed, 0 failed",
  ]);
  expect(text).not.toContain("quiet");
});

it("shows what a failed suite said, and answers 1", async () => {
  const failed = { passed: 2, failed: 3, skipped: [], output: "expected red to be green" };
  expect(await runSuites([passing, suite("unit", failed)], out)).toBe(1);
  expect(text).toContain("\nexpected red to be green\n");
  expect(lines().at(-1)).toBe("3 passed, 3 failed");
});

it("shows skipped tests with their reason", async () => {
  const skipped = [{ name: "imports FOSDEM", reason: "the fixture is not here" }];
  expect(await runSuites([suite("unit", { passed: 4, failed: 0, skipped, output: "" })], out)).toBe(
    0,
  );
  expect(text).toContain("  skipped: imports FOSDEM (the fixture is not here)\n");
  expect(lines().at(-2)).toBe("unit: 4 passed, 0 failed, 1 skipped (0 s)");
});

it("counts a suite that breaks as one failure, and runs the others", async () => {
  const check = () => Promise.reject(new StepFailed("The production build failed.", "line 7"));
  expect(await runSuites([{ name: "build", title: "build", check }, passing], out)).toBe(1);
  expect(text).toContain("line 7\n\nThe production build failed.\n");
  expect(lines().at(-1)).toBe("1 passed, 1 failed");
});

it("runs neighbours that need one core two at a time, and prints them in their order", async () => {
  let running = 0;
  let most = 0;
  const single = (title, ms, failed = 0) => ({
    ...{ name: title, title, cores: 1 },
    check: async () => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, ms));
      running -= 1;
      return { passed: 1, failed, skipped: [], output: `${title} said` };
    },
  });
  const alone = {
    ...{ name: "unit", title: "unit" },
    check: async () => ({ passed: running === 0 ? 1 : 0, failed: 0, skipped: [], output: "" }),
  };
  const all = [single("format", 40), single("types", 10, 1), single("house", 10), alone];
  expect(await runSuites(all, out)).toBe(1);
  expect(most).toBe(2);
  expect(text).toContain("format, types, house ");
  expect(text).toContain("\ntypes said\n");
  expect(lines().slice(-5)).toEqual([
    "format: 1 passed, 0 failed (0 s)",
    "types: 1 passed, 1 failed (0 s)",
    "house: 1 passed, 0 failed (0 s)",
    "unit: 1 passed, 0 failed (0 s)",
    "4 passed, 1 failed",
  ]);
});

it("does not run a suite that could not be prepared, and prepares before the first check", async () => {
  const order = [];
  const first = {
    ...passing,
    check: () => {
      order.push("check");
      return passing.check();
    },
  };
  const prepare = async () => {
    order.push("prepare");
    throw new StepFailed("There is no browser.");
  };
  const check = async () => order.push("never");
  const browser = { name: "browser", title: "browser journeys", prepare, check };
  expect(await runSuites([first, browser], out)).toBe(1);
  expect(order).toEqual(["prepare", "check"]);
  expect(text).toContain("There is no browser.");
});

it("selects suites by the beginning of their name, and refuses an unknown one", () => {
  const all = ["format", "types", "unit"].map((name) => suite(name, {}));
  expect(select(all, [])).toHaveLength(3);
  expect(select(all, ["un", "types"]).map(({ name }) => name)).toEqual(["types", "unit"]);
  expect(() => select(all, ["speed"])).toThrow(
    "There is no suite called speed. There are format, types, unit.",
  );
});

// Proves that a run that failed is never counted as one that passed.
import { expect, it } from "vitest";
import { countCheck, countPlaywright, countVitest } from "./counts.mjs";

const file = (status, ...statuses) => ({
  status,
  assertionResults: statuses.map((one, index) => ({ status: one, fullName: ` does ${index}` })),
});
const nothing = { passed: 0, failed: 1, skipped: [] };

it("counts a check as one", () => {
  expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: [] });
  expect(countCheck(2)).toEqual(nothing);
});

it("counts vitest's tests, and gives the reasons of skipped ones", () => {
  const report = {
    testResults: [
      file("passed", "passed", "passed", "skipped"),
      file("failed", "passed", "failed"),
    ],
  };
  expect(countVitest(report, 1, { "does 2": "the fixtures are not here" })).toEqual({
    passed: 3,
    failed: 1,
    skipped: [{ name: "does 2", reason: "the fixtures are not here" }],
  });
  expect(countVitest(report, 1).skipped[0].reason).toBe("no reason given");
});

it("counts a test file that does not load as a failure", () => {
  const report = { testResults: [file("passed", "passed"), file("failed")] };
  expect(countVitest(report, 1)).toMatchObject({ passed: 1, failed: 1 });
});

it("counts a failure that no test knows of, such as an unhandled rejection", () => {
  expect(countVitest({ testResults: [file("passed", "passed")] }, 1)).toMatchObject({
    passed: 1,
    failed: 1,
  });
});

it("counts a run without tests, and one without a report, as a failure", () => {
  expect(countVitest({ testResults: [] }, 0)).toEqual(nothing);
  expect(countVitest(undefined, 0)).toEqual(nothing);
  expect(countPlaywright({ suites: [], errors: [] }, 0)).toEqual(nothing);
  expect(countPlaywright(undefined, 139)).toEqual(nothing);
});

const spec = (title, status, annotations) => ({
  title,
  tests: [{ status, projectName: "with-javascript", annotations }],
});

it("counts Playwright's tests at every depth", () => {
  const report = {
    errors: [],
    suites: [
      {
        title: "register.spec.ts",
        file: "register.spec.ts",
        specs: [spec("registers", "expected"), spec("is slow", "flaky")],
        suites: [
          {
            title: "when full",
            file: "register.spec.ts",
            specs: [
              spec("waits", "unexpected"),
              spec("scans", "skipped", [{ type: "skip", description: "there is no camera" }]),
            ],
          },
        ],
      },
    ],
  };
  expect(countPlaywright(report, 1)).toEqual({
    passed: 1,
    failed: 2,
    skipped: [{ name: "when full › scans (with-javascript)", reason: "there is no camera" }],
  });
});

it("counts an error outside Playwright's tests", () => {
  const report = { errors: [{ message: "no such fixture" }], suites: [] };
  expect(countPlaywright(report, 1)).toEqual(nothing);
});

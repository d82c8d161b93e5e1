// Turns the reports of the test runners into counts: passed, failed, and why a test was skipped.

/**
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string }[] }} Counts
 */

const noReason = "no reason given";

/**
 * Counts for a check that either holds or does not, such as the type check.
 *
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countCheck(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
}

/**
 * Counts from vitest's JSON report. A file that breaks before its first test is one failure.
 *
 * @param {object | undefined} report undefined if the run ended without one
 * @param {number} code the exit code of the run
 * @param {Record<string, string>} [reasons] why tests were skipped, by full name: the JSON report does not say
 * @returns {Counts}
 */
export function countVitest(report, code, reasons = {}) {
  if (!report) return crashed();
  const files = report.testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const failedTests = tests.filter(({ status }) => status === "failed").length;
  const brokenFiles = files.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  return settle(
    {
      passed: tests.filter(({ status }) => status === "passed").length,
      failed: failedTests + brokenFiles,
      skipped: tests
        .filter(({ status }) => status !== "passed" && status !== "failed")
        .map(({ fullName }) => ({
          name: fullName.trim(),
          reason: reasons[fullName.trim()] ?? noReason,
        })),
    },
    code,
  );
}

/**
 * Counts from Playwright's JSON report. A test that passed only at a second try counts as failed.
 *
 * @param {object | undefined} report undefined if the run ended without one
 * @param {number} code the exit code of the run
 * @returns {Counts}
 */
export function countPlaywright(report, code) {
  if (!report) return crashed();
  const tests = report.suites.flatMap((suite) => testsOf(suite, ""));
  const skipped = tests.filter(({ status }) => status === "skipped");
  const passed = tests.filter(({ status }) => status === "expected").length;
  return settle(
    {
      passed,
      failed: tests.length - skipped.length - passed + report.errors.length,
      skipped: skipped.map(({ name, annotations }) => ({
        name,
        reason:
          annotations.find(({ type }) => type === "skip" || type === "fixme")?.description ??
          noReason,
      })),
    },
    code,
  );
}

function testsOf(suite, before) {
  const here = suite.file === suite.title ? before : `${before}${suite.title} › `;
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status, projectName, annotations = [] }) => ({
      name: `${here}${spec.title} (${projectName})`,
      status,
      annotations,
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, here))];
}

/** A run that says it failed, or that ran nothing, has failed, whatever its report says. */
function settle(counts, code) {
  const untold = code !== 0 && counts.failed === 0;
  const empty = counts.passed + counts.failed + counts.skipped.length === 0;
  return untold || empty ? { ...counts, failed: counts.failed + 1 } : counts;
}

function crashed() {
  return { passed: 0, failed: 1, skipped: [] };
}

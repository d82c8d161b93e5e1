// Runs the suites, those that need one core two at a time, and prints what a person wants to know about them.
import { explain, StepFailed, step } from "./command.mjs";

const together = 2;

/**
 * The suites whose names begin with one of the words, or all of them.
 *
 * @param {import("./suites.mjs").Suite[]} suites
 * @param {string[]} words
 * @throws {StepFailed} if a word selects nothing
 */
export function select(suites, words) {
  for (const word of words) {
    if (suites.some(({ name }) => name.startsWith(word))) continue;
    const names = suites.map(({ name }) => name).join(", ");
    throw new StepFailed(`There is no suite called ${word}. There are ${names}.`);
  }
  if (words.length === 0) return suites;
  return suites.filter(({ name }) => words.some((word) => name.startsWith(word)));
}

/**
 * Runs the suites in order; neighbours that need one core take turns on two. The output of one appears only if it failed; skipped tests appear with their reason.
 * The last lines are one for each suite, and then `N passed, N failed` alone.
 *
 * @param {import("./suites.mjs").Suite[]} suites
 * @param {NodeJS.WritableStream} [out]
 * @returns {Promise<number>} the exit code: 0 if nothing failed
 */
export async function runSuites(suites, out = process.stdout) {
  const lines = [];
  const sum = { passed: 0, failed: 0 };
  const unprepared = new Map();
  for (const suite of suites) {
    await suite.prepare?.().catch((error) => unprepared.set(suite, error));
  }
  for (const group of groups(suites)) {
    const titles = group.map(({ title }) => title).join(", ");
    const results = await step(titles, () => runGroup(group, unprepared), { out });
    for (const [at, { passed, failed, skipped, output, seconds }] of results.entries()) {
      if (failed > 0) out.write(`\n${output.trimEnd()}\n\n`);
      for (const { name, reason } of skipped) out.write(`  skipped: ${name} (${reason})\n`);
      const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
      lines.push(`${group[at].title}: ${passed} passed, ${failed} failed${skips} (${seconds} s)`);
      sum.passed += passed;
      sum.failed += failed;
    }
  }
  out.write(`\n${lines.join("\n")}\n`);
  out.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed === 0 ? 0 : 1;
}

/** Neighbours that need one core each, or a suite alone. */
function groups(suites) {
  const made = [];
  for (const suite of suites) {
    const last = made.at(-1);
    if (suite.cores === 1 && last?.[0].cores === 1) last.push(suite);
    else made.push([suite]);
  }
  return made;
}

async function runGroup(group, unprepared) {
  const results = [];
  const waiting = [...group.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, suite] = next;
      const started = Date.now();
      const result = await outcome(suite, unprepared);
      results[at] = { ...result, seconds: Math.round((Date.now() - started) / 1000) };
    }
  };
  await Promise.all(Array.from({ length: together }, lane));
  return results;
}

/** A suite that breaks is one failure, and does not stop the others. */
async function outcome(suite, unprepared) {
  try {
    if (unprepared.has(suite)) throw unprepared.get(suite);
    return await suite.check();
  } catch (error) {
    return { passed: 0, failed: 1, skipped: [], output: explain(error) };
  }
}

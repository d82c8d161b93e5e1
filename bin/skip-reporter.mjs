// A vitest reporter that writes down why tests were skipped, which the JSON report leaves out.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes `{ "full name": "reason" }` to the file named by SKIP_REASONS. */
export default class SkipReporter {
  onTestRunEnd(modules) {
    const reasons = {};
    for (const module of modules) {
      for (const test of module.children.allTests("skipped")) {
        const { note } = test.result();
        if (note) reasons[test.fullName.replaceAll(" > ", " ")] = note;
      }
    }
    const file = process.env.SKIP_REASONS;
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(reasons));
  }
}

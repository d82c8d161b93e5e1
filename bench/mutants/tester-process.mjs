// Runs single test files on request, with Vitest kept warm, in a copy of the project that is broken in one place at a time.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const [root] = process.argv.slice(2);
process.chdir(root);
const { createVitest } = await import("vitest/node");
const vitest = await createVitest(
  "test",
  {
    root,
    config: join(root, "vitest.config.ts"),
    watch: false,
    maxWorkers: 1,
    bail: 1,
    silent: true,
    reporters: [{}],
  },
  { cacheDir: join(root, "build/vite") },
);
await vitest.standalone();

/** @type {(request: { write?: { file: string, text: string }, test?: string }) => Promise<boolean>} */
async function answer({ write, test }) {
  if (write) {
    const file = join(root, write.file);
    writeFileSync(file, write.text);
    vitest.invalidateFile(file);
  }
  if (!test) return true;
  // Failures of earlier requests would count towards `bail`.
  vitest.state.filesMap.clear();
  const specification = vitest.getRootProject().createSpecification(join(root, test));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
  return (
    unhandledErrors.length === 0 && testModules.length > 0 && testModules.every((one) => one.ok())
  );
}

let last = Promise.resolve();
process.on("message", (request) => {
  last = last.then(async () => process.send(await answer(request)));
});
process.on("disconnect", () => process.exit(0));
process.send(true);

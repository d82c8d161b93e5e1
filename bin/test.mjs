// `npm test`: every check, one line each, and the sum. `npm test -- unit browser` runs only those.
import { begin, ready } from "./ready.mjs";

begin(async () => {
  const wanted = process.argv.slice(2);
  await ready({ build: false });
  // Loaded only now: they use packages that have just been installed.
  const { suites } = await import("./suites.mjs");
  const { runSuites, select } = await import("./run-suites.mjs");
  process.exitCode = await runSuites(select(suites, wanted));
});

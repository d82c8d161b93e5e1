// The thread of app/worker.ts in development and in tests, where there is no build: it runs the sources.
import { join } from "node:path";
import { runnerImport } from "vite";
import { root } from "./ready.mjs";

await runnerImport(join(root, "app/worker.ts"), {
  root,
  configFile: false,
  logLevel: "error",
  resolve: { alias: { "~": join(root, "app") } },
});

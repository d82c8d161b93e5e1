// Unit and integration tests, which sit beside what they test.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  // Pages are rendered to text in tests; React's JSX is the only thing that needs compiling.
  esbuild: { jsx: "automatic" },
  test: {
    include: ["app/**/*.test.{ts,tsx}", "{prisma,bench}/**/*.test.ts", "bin/**/*.test.{ts,mjs}"],
    environment: "node",
    globalSetup: ["prisma/factories/template-database.ts"],
    setupFiles: ["prisma/factories/own-database.ts"],
    // better-sqlite3 is native and each file has its own database: processes, as many as there are cores to spare.
    pool: "forks",
    maxWorkers: 2,
    css: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // One `.only` left behind would hide every other test.
    allowOnly: false,
    retry: 0,
    // The words and the times of letters do not depend on where the tests run.
    env: { TZ: "UTC", NODE_ENV: "test" },
  },
});

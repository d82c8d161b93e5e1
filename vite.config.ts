// The build: Remix with the options of remix.config.js, and the server, its jobs and the operator's tool in one module graph.
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import options from "./remix.config.js";

/**
 * The server build starts at the process, which asks Remix for its routes; so there is one copy of each module. Beside it stands
 * the thread for work on other people's texts, which shares its files and never its memory.
 */
const processAsEntry: Plugin = {
  name: "process-as-entry",
  enforce: "post",
  config: (_config, { isSsrBuild, command }) =>
    command === "build" && isSsrBuild
      ? {
          build: {
            rollupOptions: {
              input: { index: "./app/server.ts", worker: "./app/worker.ts" },
              output: { entryFileNames: "[name].js" },
            },
          },
        }
      : undefined,
};

export default defineConfig({
  plugins: [remix({ ...options, ignoredRouteFiles: ["**/*"] }), processAsEntry],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: { target: "es2022", assetsInlineLimit: 0 },
  css: { preprocessorOptions: { scss: { loadPaths: ["node_modules"], quietDeps: true } } },
});

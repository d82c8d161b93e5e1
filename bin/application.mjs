// Opens the built application: one module graph for the server, the timed jobs and the operator's tool.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./ready.mjs";

/**
 * Imports the production build, after `ready()`.
 *
 * @returns {Promise<{
 *   serve: () => Promise<unknown>,
 *   operate: (argv: string[]) => Promise<number>,
 *   loadDemonstration: (options: { reset: boolean }) => Promise<{ signIns: { role: string, email: string, url: string }[] }>,
 * }>}
 */
export async function openApplication() {
  // React and Express choose their production paths from it, so it is set before they are loaded.
  process.env.NODE_ENV ??= "production";
  return import(pathToFileURL(join(root, "build/server/index.js")).href);
}

/** The address that people use, as `interfaces.md` defines it. */
export function address() {
  return process.env.BASE_URL || `http://localhost:${process.env.PORT || 3000}`;
}

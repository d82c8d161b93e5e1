// Playwright's global setup: loads the demonstration once, to be copied by each worker's site.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { siteEnvironment } from "./site-environment";

/** Fills a data folder and tells the workers where it is. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "conference-e2e-"));
  const program = `
    const app = await import("./build/server/index.js");
    await app.loadDemonstration({ reset: false });
    process.exit(0);`;
  const loaded = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    env: siteEnvironment({ dataDir: folder, port: 3000 }),
    encoding: "utf8",
  });
  if (loaded.status !== 0) throw new Error(`The demonstration did not load.\n${loaded.stderr}`);
  process.env.DEMONSTRATION_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

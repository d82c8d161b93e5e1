// How long people wait: for a start with nothing changed, for the demonstration to load, for a schedule to be imported.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, withProgram } from "./stage/processes";
import { show, startReport } from "./stage/report";
import {
  benchEnvironment,
  fosdem,
  loadDemonstration,
  operatorStep,
  runStep,
  untilAnswering,
  withFolder,
} from "./stage/site";

const starts = 3;

const report = startReport();
await withFolder(async (folder) => {
  report.step("loading the demonstration");
  const empty = timed(() => runStep(folder, operatorStep("migrate")));
  const loading = timed(() => runStep(folder, loadDemonstration));
  add("the demonstration loaded", loading, "an empty database made", empty, 20);

  const times: number[] = [];
  for (let start = 1; start <= starts; start += 1) {
    report.step(`start ${start} of ${starts}`);
    times.push(await firstPage(folder));
  }
  const bare = await timedExpress(folder);
  const slowest = Math.max(...times);
  add(`npm run demo again, first page (slowest of ${starts})`, slowest, "plain Express", bare, 3);
});
if (existsSync(fosdem)) await withFolder(addImport);
else
  process.stdout.write("FOSDEM 2024 skipped: the folder ../shared/fixtures beside is not there.\n");
report.print();

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function add(what: string, seconds: number, against: string, its: number, most: number): void {
  report.add({
    what,
    figure: show.seconds(seconds),
    against: { what: against, figure: show.seconds(its) },
    ratio: seconds / its,
    aim: { text: `< ${most} s`, met: seconds < most },
  });
}

/** Seconds from the command as people type it to the first page; what it started is ended as one group. */
async function firstPage(folder: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const npm = spawn("npm", ["run", "demo"], {
    env: benchEnvironment(folder, port),
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
  const ended = once(npm, "exit");
  try {
    await untilAnswering(`http://localhost:${port}/`, npm);
    return (performance.now() - started) / 1000;
  } finally {
    if (npm.pid && npm.exitCode === null) process.kill(-npm.pid, "SIGTERM");
    await ended;
  }
}

/** Seconds until plain Express, with nothing to answer, listens. */
async function timedExpress(folder: string): Promise<number> {
  const pages = join(folder, "pages.json");
  writeFileSync(pages, "[]");
  const started = performance.now();
  return withProgram("plain-express.mjs", [pages], async () => {
    return (performance.now() - started) / 1000;
  });
}

/** A schedule imported, and imported once more, which must change nothing and say so. */
async function addImport(folder: string): Promise<void> {
  report.step("importing FOSDEM 2024");
  runStep(folder, operatorStep("migrate"));
  const step = operatorStep("import-schedule", fosdem);
  const first = timed(() => runStep(folder, step));
  let said = "";
  const again = timed(() => {
    said = runStep(folder, step);
  });
  if (!said.startsWith("Nothing to do")) report.wrong(`The second import said: ${said}`);
  add("FOSDEM 2024 imported", first, "imported again, nothing to do", again, 15);
}

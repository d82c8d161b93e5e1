// A backup of 200 MB while 100 writes a second go on, one onto a full disk, one that is killed; then restoring and verifying.
import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { paths } from "../../app/paths";
import { siteNow } from "../../e2e/site-environment";
import { openClients } from "../stage/clients";
import { percentile, show, startReport } from "../stage/report";
import { addConference, addDelegates, addStaff, signIn, slug } from "../stage/rows";
import { benchEnvironment, operatorStep, type Site, withSite } from "../stage/site";

const megabytes = 200;
const writesPerSecond = 100;
const mostSeconds = 30;

const report = startReport();
await withSite([], async (site) => {
  report.step(`making ${megabytes} MB`);
  const conferenceId = addConference(site.db, 50_000);
  const codes = addDelegates(site.db, conferenceId, 5000).map(({ code }) => code);
  const [cookie = ""] = await signIn(site.db, [addStaff(site.db, "steward")]);
  fill(site);
  const backup = join(site.folder, "backup.tar");
  const size = statSync(site.db.name).size;
  const { before, after, took, writes } = await backUpBesideWrites(site, { backup, codes, cookie });
  report.hold({
    what: `backup of ${show.megabytes(size)} beside ${show.perSecond(writes.perSecond)} writes`,
    figure: show.seconds(took.seconds),
    number: 23,
    promise: `exit code 0 in < ${mostSeconds} s`,
    kept: took.code === 0 && took.seconds < mostSeconds && writes.perSecond > 0.8 * writesPerSecond,
  });
  report.add({
    what: "  writes meanwhile, p50 / p99",
    figure: `${show.milliseconds(percentile(writes.ms, 0.5))} / ${show.milliseconds(percentile(writes.ms, 0.99))}`,
    against: {
      what: "without a backup, p50 / p99",
      figure: `${show.milliseconds(percentile(writes.quietMs, 0.5))} / ${show.milliseconds(percentile(writes.quietMs, 0.99))}`,
    },
  });
  await holdRestore(site, backup, { before, after });
  await holdKilled(site);
  await holdFullDisk(site);
  if (site.failures() > 0) report.wrong(`${site.failures()} answers said that the server failed.`);
});
report.print();

/** Letters of a few kilobytes until the database has its size. */
function fill({ db }: Site): void {
  const text = "A line of a letter that says what is so now, and what to do next.\n".repeat(60);
  const letter = db.prepare(
    `INSERT INTO "Letter" ("id", "to", "kind", "subject", "text", "state", "createdAt", "nextAttemptAt", "sentAt")
     VALUES (?, 'somebody@example.org', 'bench', 'A subject', ?, 'sent', ?, ?, ?)`,
  );
  const size = () => Number(db.pragma("page_count", { simple: true })) * 4096;
  while (size() < megabytes * 1_000_000)
    db.transaction(() => {
      for (let n = 0; n < 1000; n += 1)
        letter.run(randomUUID(), `${n} ${text}`, siteNow, siteNow, siteNow);
    }).immediate();
}

/** Runs one command of the operator's tool beside the site. */
async function operate(folder: string, ...words: string[]) {
  const program = `const app = await import("./build/server/index.js"); ${operatorStep(...words)}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    env: benchEnvironment(folder, 3000),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const started = performance.now();
  const ended = once(child, "exit").then(([code]) => ({
    code: code as number | null,
    seconds: (performance.now() - started) / 1000,
    said,
  }));
  return { child, ended };
}

/** Scans at a steady pace; each is a write of its own. The times are of those before the backup and of those beside it. */
async function backUpBesideWrites(
  site: Site,
  { backup, codes, cookie }: { backup: string; codes: string[]; cookie: string },
) {
  const clients = openClients(site.url, 30);
  const headers = { "content-type": "application/json", origin: site.url, cookie };
  const done: { scanId: string; ms: number; sent: number }[] = [];
  const underWay: Promise<void>[] = [];
  const first = performance.now();
  const due = () => ((performance.now() - first) / 1000) * writesPerSecond;
  const write = () => {
    const scanId = randomUUID();
    const code = codes[underWay.length % codes.length];
    const body = JSON.stringify({ scans: [{ scanId, code, checkpoint: "main", at: siteNow }] });
    const sent = performance.now();
    underWay.push(
      clients
        .ask({ path: paths.doorScans(slug), method: "POST", headers, body })
        .then(({ status, ms }) => void (status === 200 && done.push({ scanId, ms, sent }))),
    );
  };
  // A timer that comes late sends what it owes.
  const timer = setInterval(() => {
    while (underWay.length < due()) write();
  }, 1000 / writesPerSecond);
  await passing(3);
  report.step("backing up");
  const before = done.map(({ scanId }) => scanId);
  const began = performance.now();
  const took = await (await operate(site.folder, "backup", backup)).ended;
  const ended = performance.now();
  clearInterval(timer);
  await Promise.all(underWay);
  clients.close();
  const beside = done.filter(({ sent }) => sent >= began && sent < ended);
  return {
    ...{ before, after: done.map(({ scanId }) => scanId), took },
    writes: {
      perSecond: beside.length / ((ended - began) / 1000),
      ms: beside.map(({ ms }) => ms),
      quietMs: done.filter(({ sent }) => sent < began).map(({ ms }) => ms),
    },
  };
}

async function holdRestore(
  site: Site,
  backup: string,
  scans: { before: string[]; after: string[] },
): Promise<void> {
  report.step("restoring");
  const folder = join(site.folder, "restored");
  const restored = await (await operate(folder, "restore", backup)).ended;
  const verified = await (await operate(folder, "verify")).ended;
  const db = new Database(join(folder, "conference.db"), { readonly: true });
  const find = db.prepare(`SELECT 1 FROM "Scan" WHERE "scanId" = ?`).pluck();
  const lost = scans.before.filter((scanId) => !find.get(scanId)).length;
  db.close();
  report.hold({
    what: "  writes acknowledged before it began that are not in it",
    figure: `${lost} of ${scans.before.length}`,
    number: 23,
    promise: "0",
    kept: lost === 0 && scans.before.length > 0,
  });
  report.hold({
    what: "restoring it / verifying what was restored",
    figure: `${show.seconds(restored.seconds)} / ${show.seconds(verified.seconds)}`,
    number: 23,
    promise: "exit code 0, 0",
    kept: restored.code === 0 && verified.code === 0,
  });
  const running = await (await operate(site.folder, "verify")).ended;
  report.hold({
    what: "verifying the running site",
    figure: show.seconds(running.seconds),
    number: 23,
    promise: "exit code 0",
    kept: running.code === 0,
  });
}

/** Killed while it copies: there is no file of that name, and the next backup can be made. */
async function holdKilled(site: Site): Promise<void> {
  report.step("killing a backup");
  const folder = join(site.folder, "killed");
  mkdirSync(folder);
  const { child, ended } = await operate(site.folder, "backup", join(folder, "b.tar"));
  while (readdirSync(folder).length === 0 && child.exitCode === null) await passing(0.005);
  await passing(0.3);
  child.kill("SIGKILL");
  await ended;
  const half = readdirSync(folder).includes("b.tar");
  const again = await (await operate(site.folder, "backup", join(folder, "b.tar"))).ended;
  report.hold({
    what: "a backup that is killed (kill -9)",
    figure: half ? "a half file" : "no file",
    number: 23,
    promise: "no file of its name; the next is made",
    kept: !half && again.code === 0,
  });
}

/** On a small disk in memory; only where this user may make one. */
async function holdFullDisk(site: Site): Promise<void> {
  report.step("filling a disk");
  const disk = join(site.folder, "disk");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=60m", "tmpfs", disk], { stdio: "ignore" });
  } catch {
    report.add({
      what: "a backup onto a full disk",
      figure: "not tried: no disk can be made here",
    });
    return;
  }
  try {
    const { code, said } = await (await operate(site.folder, "backup", join(disk, "b.tar"))).ended;
    const left = readdirSync(disk).length;
    report.hold({
      what: "a backup onto a full disk",
      figure: `exit code ${code}, ${left} files left`,
      number: 23,
      promise: "exit code 1 with the reason, nothing left",
      kept: code === 1 && left === 0 && said.includes("the disk is full"),
    });
  } finally {
    execFileSync("umount", [disk]);
  }
}

function passing(seconds: number): Promise<void> {
  return new Promise((over) => setTimeout(over, seconds * 1000));
}

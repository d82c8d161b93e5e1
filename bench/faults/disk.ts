// The disk fills up while people register, a door scans and a speaker uploads (a small file system in memory; Linux, as root):
// who is told what, what a watcher hears, and that the first write after space is freed works.
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { paths } from "../../app/paths";
import { siteNow } from "../../e2e/site-environment";
import { freePort } from "../stage/processes";
import { show, startReport } from "../stage/report";
import { addConference, addDelegates, addStaff, signIn, slug } from "../stage/rows";
import { operatorStep, runStep, startServer, withFolder } from "../stage/site";
import { lost, startWriters } from "../stage/writers";

const size = 60;
const writers = { count: 5, pauseMs: 50 };

const report = startReport();
if (process.platform === "linux" && process.getuid?.() === 0) await withFolder(fill);
else process.stdout.write("Skipped: it mounts a small file system, which takes Linux and root.\n");
report.print();

async function fill(outside: string): Promise<void> {
  const disk = join(outside, "disk");
  execFileSync("mkdir", [disk]);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}m`, "tmpfs", disk]);
  try {
    await withFullDisk(disk, join(outside, "log"));
  } finally {
    execFileSync("umount", [disk]);
  }
}

async function withFullDisk(disk: string, log: string): Promise<void> {
  runStep(disk, operatorStep("migrate"));
  const db = new Database(join(disk, "conference.db"), { timeout: 20_000 });
  const conferenceId = addConference(db, 1_000_000);
  const delegates = addDelegates(db, conferenceId, 300);
  const [cookie = ""] = await signIn(db, [addStaff(db, "organiser")]);
  const server = await startServer(disk, await freePort(), log);
  const send = (path: string, type: string, body: string | FormData) =>
    fetch(server.url + path, {
      method: "POST",
      headers: { origin: server.url, cookie, ...(type ? { "content-type": type } : {}) },
      body,
      redirect: "manual",
    });
  const scan = (code: string) => {
    const scans = [{ scanId: randomUUID(), code, checkpoint: "main", at: siteNow }];
    return send(paths.doorScans(slug), "application/json", JSON.stringify({ scans }));
  };
  /** A few may find room in pages that are there. */
  const scanUntilRefused = async () => {
    for (const { code } of delegates) {
      const answer = await scan(code);
      if (answer.status !== 200) return answer;
      await answer.text();
    }
    return new Response("none was refused");
  };
  const upload = () => {
    const form = new FormData();
    form.set("file", new Blob([Buffer.alloc(1_000_000, "a")]), "schedule.json");
    form.set("slug", "");
    return send(paths.importConference(), "", form);
  };
  try {
    report.step("filling the disk");
    const writing = startWriters(server.url, { name: "disk", ...writers });
    await passing(2);
    const room = statfsSync(disk);
    const stone = join(disk, "stone");
    // The people who register take the last of it.
    writeFileSync(stone, Buffer.alloc(room.bavail * room.bsize - 1_000_000));
    await until(() => writing.posts.at(-1)?.status !== 303);
    await passing(2);
    const filledAt = performance.now();
    await passing(3);
    await holdAnswer(
      "a scan",
      await scanUntilRefused(),
      /"error":"The server’s disk is full.*"reference"/,
    );
    await holdAnswer("an upload", await upload(), /disk is full.*reference/s);
    await holdAnswer("/healthcheck", await fetch(`${server.url}/healthcheck`), /the disk is full/);
    const reads = await fetch(server.url);
    holdOne("the public page", String(reads.status), reads.status === 200, "goes on");
    await writing.stop();
    const during = writing.posts.filter(({ at }) => at > filledAt);
    const told = during.filter(
      ({ status, body, retryAfter }) =>
        status === 503 && retryAfter && /disk is full/.test(body) && /reference/.test(body),
    );
    const figure = `${told.length} of ${during.length}`;
    holdOne(
      "forms",
      figure,
      told.length === during.length && told.length > 0,
      "503, reason, reference",
    );
    rmSync(stone);
    const began = performance.now();
    const after = startWriters(server.url, { name: "after", count: 1, pauseMs: 0 });
    await until(() => after.posts.length > 0);
    await after.stop();
    const [first] = after.posts;
    const took = show.milliseconds(performance.now() - began);
    holdOne(
      "the first form after space is freed",
      `${first?.status} in ${took}`,
      first?.status === 303,
      "is taken",
    );
    const missing = lost(db, [...writing.posts, ...after.posts]);
    const whole = db.pragma("integrity_check", { simple: true });
    holdOne(
      "acknowledged writes that are not there",
      show.count(missing.length),
      missing.length === 0,
      "0",
    );
    holdOne("integrity_check", String(whole), whole === "ok", "ok");
    const health = await fetch(`${server.url}/healthcheck`);
    holdOne("/healthcheck afterwards", String(health.status), health.status === 200, "200");
  } finally {
    db.close();
    await server.end();
  }
}

async function holdAnswer(what: string, answer: Response, says: RegExp): Promise<void> {
  const body = await answer.text();
  const { status } = answer;
  holdOne(
    what,
    `${status}${says.test(body) ? "" : ", but says otherwise"}`,
    status === 503 && says.test(body),
    "503 with the reason",
  );
}

function holdOne(what: string, figure: string, kept: boolean, promise: string): void {
  report.hold({ what: `full disk: ${what}`, figure, number: 14, promise, kept });
}

async function until(come: () => boolean): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!come() && performance.now() < deadline) await passing(0.05);
}

function passing(seconds: number): Promise<void> {
  return new Promise((over) => setTimeout(over, seconds * 1000));
}

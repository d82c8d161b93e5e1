// The process is killed outright (kill -9) 25 times while twenty people register: what was acknowledged is there after the next
// start, nothing is half done, and nothing is left lying about.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { freePort } from "../stage/processes";
import { show, startReport } from "../stage/report";
import { addConference } from "../stage/rows";
import { operatorStep, runStep, startServer, withFolder } from "../stage/site";
import { lost, type Post, startWriters } from "../stage/writers";

const rounds = 25;
const writers = { count: 20, pauseMs: 0 };
const acknowledgedBefore = [30, 200] as const;

const report = startReport();
await withFolder(async (folder) => {
  runStep(folder, operatorStep("migrate"));
  const file = join(folder, "conference.db");
  open(file, (db) => addConference(db, 1_000_000));
  const port = await freePort();
  const posts: Post[] = [];
  const faults: string[] = [];
  const starts: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    report.step(`round ${round} of ${rounds}`);
    const began = performance.now();
    const server = await startServer(folder, port, join(folder, "log"));
    starts.push((performance.now() - began) / 1000);
    faults.push(...open(file, brokenPromises));
    const writing = startWriters(server.url, { name: `kill-${round}`, ...writers });
    const [fewest, most] = acknowledgedBefore;
    const wanted = fewest + Math.floor(Math.random() * (most - fewest));
    while (acknowledged(writing.posts).length < wanted)
      await new Promise((tick) => setTimeout(tick, 5));
    process.kill(server.pid, "SIGKILL");
    await server.ended;
    await writing.stop();
    posts.push(...writing.posts);
  }
  const last = await startServer(folder, port, join(folder, "log"));
  faults.push(...open(file, brokenPromises));
  const missing = open(file, (db) => lost(db, posts));
  await last.end();
  report.hold({
    what: `acknowledged writes that are not there after ${rounds} kills, of ${show.count(acknowledged(posts).length)}`,
    figure: show.count(missing.length),
    number: 15,
    promise: "0",
    kept: missing.length === 0,
  });
  report.hold({
    what: "  half-done states and broken rules of the database",
    figure: `${faults.length}${faults.length > 0 ? `: ${[...new Set(faults)].join("; ")}` : ""}`,
    number: 15,
    promise: "0",
    kept: faults.length === 0,
  });
  const left = existsSync(join(folder, "arriving")) ? readdirSync(join(folder, "arriving")) : [];
  report.hold({
    what: "  files left of what was arriving",
    figure: show.count(left.length),
    number: 15,
    promise: "0",
    kept: left.length === 0,
  });
  report.add({ what: "  the longest start", figure: show.seconds(Math.max(...starts)) });
});
report.print();

function acknowledged(posts: readonly Post[]): Post[] {
  return posts.filter(({ status }) => status === 303);
}

function open<T>(file: string, work: (db: Database.Database) => T): T {
  const db = new Database(file, { timeout: 20_000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** What one command writes together stands together: a registration with its letter and its record in the trail. */
function brokenPromises(db: Database.Database): string[] {
  const count = (sql: string) => db.prepare(sql).pluck().get() as number;
  const states = {
    "integrity_check failed": db.pragma("integrity_check", { simple: true }) === "ok" ? 0 : 1,
    "foreign keys lead nowhere": (db.pragma("foreign_key_check") as unknown[]).length,
    "registrations without their letter": count(
      `SELECT count(*) FROM "Registration" r WHERE NOT EXISTS (SELECT 1 FROM "Letter" l WHERE l."to" = r."email")`,
    ),
    "registrations without their record": count(
      `SELECT count(*) FROM "Registration" r WHERE NOT EXISTS (SELECT 1 FROM "AuditRecord" a WHERE a."subjectId" = r."id")`,
    ),
    "letters without their registration": count(
      `SELECT count(*) FROM "Letter" l WHERE NOT EXISTS (SELECT 1 FROM "Registration" r WHERE r."email" = l."to")`,
    ),
  };
  return Object.entries(states).flatMap(([fault, times]) => (times > 0 ? [fault] : []));
}

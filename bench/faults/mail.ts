// The mail server fails in every way that is known: what becomes of a letter, what its organiser is told, and that it arrives
// once the server is well again: once, except where the server took it and never said so.
import { randomUUID } from "node:crypto";
import { siteNow } from "../../e2e/site-environment";
import { show, startReport } from "../stage/report";
import { type Fault, startScriptedServer } from "../stage/scripted-smtp";
import { type Site, withSite } from "../stage/site";

/** What a mode is, and what has to become of a letter in it. */
type Mode = {
  name: string;
  fault: Fault | "refused";
  ends: "failed" | "arrives" | "arrives again";
};

const hangs = ["connect", "EHLO", "MAIL", "RCPT", "DATA"] as const;
const drops = ["connect", "MAIL", "RCPT"] as const;
const modes: Mode[] = [
  { name: "connection refused", fault: "refused", ends: "arrives" },
  ...hangs.map(
    (at): Mode => ({ name: `silent at ${at}`, fault: { at, is: "silence" }, ends: "arrives" }),
  ),
  { name: "silent after the text", fault: { at: "text", is: "silence" }, ends: "arrives again" },
  ...drops.map(
    (at): Mode => ({ name: `drops at ${at}`, fault: { at, is: "drop" }, ends: "arrives" }),
  ),
  { name: "drops after the text", fault: { at: "text", is: "drop" }, ends: "arrives again" },
  { name: "421 at connect", fault: { at: "connect", is: 421 }, ends: "arrives" },
  { name: "451 at MAIL FROM", fault: { at: "MAIL", is: 451 }, ends: "arrives" },
  { name: "450 at RCPT TO", fault: { at: "RCPT", is: 450 }, ends: "arrives" },
  { name: "452 after the text", fault: { at: "text", is: 452 }, ends: "arrives" },
  { name: "550 at RCPT TO", fault: { at: "RCPT", is: 550 }, ends: "failed" },
  { name: "552 after the text", fault: { at: "text", is: 552 }, ends: "failed" },
  { name: "554 after the text", fault: { at: "text", is: 554 }, ends: "failed" },
  { name: "STARTTLS that is none", fault: { at: "STARTTLS", is: "garbage" }, ends: "arrives" },
];

/** Milliseconds to wait for what should become of a letter: the longest silence that is borne is 20 s. */
const patience = 60_000;

const report = startReport();
const server = await startScriptedServer();
await withSite(
  [],
  async (site) => {
    for (const mode of modes) await tryMode(site, mode);
  },
  "",
  { SMTP_URL: server.url },
);
await server.down();
report.print();

type Row = { state: string; attempts: number; lastError: string | null };

async function tryMode(site: Site, { name, fault, ends }: Mode): Promise<void> {
  report.step(name);
  const to = `${randomUUID()}@example.org`;
  const look = () => letterTo(site, to);
  if (fault === "refused") await server.down();
  else server.fault = fault;
  addLetter(site, to);
  const began = performance.now();
  await until(() => look().attempts > 0 || look().state !== "queued");
  const heard = look();
  const took = performance.now() - began;
  if (fault === "refused") await server.up();
  server.fault = null;
  if (heard.state === "queued") {
    makeDue(site, to);
    await until(() => look().state === "sent");
  }
  const copies = server.taken.filter((one) => one.to === to).length;
  const most = ends === "failed" ? 0 : ends === "arrives again" ? 2 : 1;
  const kept =
    heard.state === (ends === "failed" ? "failed" : "queued") &&
    copies >= Math.min(most, 1) &&
    copies <= most;
  report.hold({
    what: `${name}: ${heard.state}, “${heard.lastError}”`,
    figure: `${copies} ${copies === 1 ? "copy" : "copies"}, told after ${show.seconds(took / 1000)}`,
    number: 15,
    promise:
      most === 0
        ? "0 copies, failed"
        : `${most === 1 ? "1 copy" : "1 or 2 copies"}, once it is well`,
    kept,
  });
}

function addLetter({ db }: Site, to: string): void {
  const now = new Date(siteNow).toISOString().replace("Z", "+00:00");
  db.prepare(
    `INSERT INTO "Letter" ("id", "to", "kind", "subject", "text", "createdAt", "nextAttemptAt")
     VALUES (?, ?, 'bench', 'A letter', 'Hello', ?, ?)`,
  ).run(randomUUID(), to, now, now);
}

function makeDue({ db }: Site, to: string): void {
  db.prepare(`UPDATE "Letter" SET "nextAttemptAt" = "createdAt" WHERE "to" = ?`).run(to);
}

function letterTo({ db }: Site, to: string): Row {
  return db
    .prepare<[string], Row>(`SELECT "state", "attempts", "lastError" FROM "Letter" WHERE "to" = ?`)
    .get(to) as Row;
}

/** Waits, looking every 50 ms; what has not come by then shows in the row. */
async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + patience;
  while (!isSo() && performance.now() < end) await new Promise((tick) => setTimeout(tick, 50));
}

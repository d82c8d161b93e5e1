// How many scans a second the door takes, one at a time and in batches, against a bare handler with the same durability.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import { paths } from "../app/paths";
import { siteNow } from "../e2e/site-environment";
import { type Answer, type Ask, type Clients, openClients, statuses } from "./stage/clients";
import { withProgram } from "./stage/processes";
import { percentile, show, startReport } from "./stage/report";
import { addConference, addDelegates, addStaff, signIn, slug } from "./stage/rows";
import { type Site, withSite } from "./stage/site";

/** How many scans a request carries, how many are measured in a round, and how many devices send at once. */
const kinds = [
  { batch: 1, scans: 4000, devices: 20 },
  { batch: 50, scans: 14_000, devices: 20 },
];
const rounds = 2;
const warmUp = 500;

type Target = { clients: Clients; path: string; headers: Record<string, string> };
type Sum = { scans: number; seconds: number; ms: number[] };

const report = startReport();
report.step("preparing tickets");
await withSite([], async (site) => {
  const needed = warmUp + rounds * kinds.reduce((sum, { scans }) => sum + scans, 0);
  const conferenceId = addConference(site.db, needed);
  // On other days than the conference's, scans are practice.
  const today = siteNow.slice(0, 10);
  site.db.prepare(`UPDATE "Conference" SET "startsOn" = ?, "endsOn" = ?`).run(today, today);
  const codes = addDelegates(site.db, conferenceId, needed).map(({ code }) => code);
  const [cookie = ""] = await signIn(site.db, [addStaff(site.db, "steward")]);
  // The bare handler works on a copy of the same database, so that both write into the same tables and indexes.
  const copy = join(site.folder, "bare.db");
  site.db.prepare("VACUUM INTO ?").run(copy);
  await withProgram("bare-desk.mjs", [copy, conferenceId], async (bare) => {
    await compare(site, bare.url, cookie, codes);
  });
  for (const [called, file] of [
    ["the site", site.db.name],
    ["the bare handler", copy],
  ] as const)
    checkKept(called, file, needed);
  if (site.failures() > 0) report.wrong(`${site.failures()} answers said that the server failed.`);
});
report.print();

async function compare(site: Site, bareUrl: string, cookie: string, codes: string[]) {
  const json = { "content-type": "application/json" };
  const most = Math.max(...kinds.map(({ devices }) => devices));
  const ours: Target = {
    clients: openClients(site.url, most),
    path: paths.doorScans(slug),
    headers: { ...json, origin: site.url, cookie },
  };
  const theirs: Target = { clients: openClients(bareUrl, most), path: "/scans", headers: json };
  const left = [...codes];
  const first = left.splice(0, warmUp);
  for (const target of [ours, theirs]) await send(target, first, 1);
  const sums = kinds.map(() => ({ ours: emptySum(), theirs: emptySum() }));
  for (let round = 1; round <= rounds; round += 1)
    for (const [index, { batch, scans }] of kinds.entries()) {
      report.step(`round ${round} of ${rounds}, batches of ${batch}`);
      const some = left.splice(0, scans);
      const sum = sums[index];
      if (!sum) continue;
      count(sum.ours, await send(ours, some, batch), scans);
      count(sum.theirs, await send(theirs, some, batch), scans);
    }
  for (const [index, { batch, devices }] of kinds.entries()) {
    const sum = sums[index];
    if (sum) addRow(batch, devices, sum.ours, sum.theirs);
  }
  ours.clients.close();
  theirs.clients.close();
}

function emptySum(): Sum {
  return { scans: 0, seconds: 0, ms: [] };
}

function count(sum: Sum, sent: { answers: Answer[]; seconds: number }, scans: number): void {
  sum.scans += scans;
  sum.seconds += sent.seconds;
  for (const { ms } of sent.answers) sum.ms.push(ms);
}

/** Scans each code once; every one must be admitted. */
async function send({ clients, path, headers }: Target, codes: string[], batch: number) {
  const asks: Ask[] = [];
  for (let from = 0; from < codes.length; from += batch) {
    const scans = codes
      .slice(from, from + batch)
      .map((code) => ({ scanId: randomUUID(), code, checkpoint: "main", at: siteNow }));
    asks.push({ path, method: "POST", headers, body: JSON.stringify({ scans }) });
  }
  const sent = await clients.askAll(asks);
  const admitted = sent.answers.reduce(
    (sum, { body }) => sum + (body.toString("utf8").match(/"admitted"/g)?.length ?? 0),
    0,
  );
  if (admitted !== codes.length)
    report.wrong(
      `${admitted} of ${codes.length} scans at ${path} were admitted (${statuses(sent.answers)}).`,
    );
  return sent;
}

function addRow(batch: number, devices: number, ours: Sum, theirs: Sum): void {
  const [our, their] = [ours.scans / ours.seconds, theirs.scans / theirs.seconds];
  const ratio = our / their;
  report.add({
    what: `scans, ${batch === 1 ? "one" : batch} a request, ${devices} devices`,
    figure: show.perSecond(our),
    against: { what: "bare node:http + better-sqlite3", figure: show.perSecond(their) },
    ratio,
    aim: { text: "≥ 0.3", met: ratio >= 0.3 },
  });
  const [p99, bareP99] = [percentile(ours.ms, 0.99), percentile(theirs.ms, 0.99)];
  report.add({
    what: `  answer, p50 / p99`,
    figure: `${show.milliseconds(percentile(ours.ms, 0.5))} / ${show.milliseconds(p99)}`,
    against: {
      what: "bare, p50 / p99",
      figure: `${show.milliseconds(percentile(theirs.ms, 0.5))} / ${show.milliseconds(bareP99)}`,
    },
    ratio: p99 / bareP99,
  });
}

/** Each scan that was answered must be in the database, with the attendance that follows from it. */
function checkKept(called: string, file: string, expected: number): void {
  const db = new Database(file, { readonly: true });
  const rows = (table: string) =>
    (db.prepare(`SELECT count(*) AS count FROM "${table}"`).get() as { count: number }).count;
  const [scans, attendances] = [rows("Scan"), rows("Attendance")];
  db.close();
  if (scans !== expected || attendances !== expected)
    report.wrong(
      `${called} kept ${scans} scans and ${attendances} attendances of ${expected} acknowledged.`,
    );
}

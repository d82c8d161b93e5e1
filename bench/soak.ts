// Mixed load for an hour, or for as long as `-- --minutes` says: memory, open files and the event loop on the way.
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as passing } from "node:timers/promises";
import { parseArgs } from "node:util";
import { paths } from "../app/paths";
import { siteNow } from "../e2e/site-environment";
import { type Ask, type Clients, formPost, openClients } from "./stage/clients";
import { memoryNow } from "./stage/processes";
import { percentile, show, startReport } from "./stage/report";
import { addStaff, signIn } from "./stage/rows";
import { loadDemonstration, type Site, withSite } from "./stage/site";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "60" } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error("The minutes are a number above nought.");
const seconds = minutes * 60;

/** Requests a second, and seconds between two print runs of all badges. */
const pace = 8;
const printEvery = 60;

/** Of the whole time, the moments that are shown; each looks back over the first of them. */
const moments = [1 / 12, 1 / 2, 1];
const mostMemory = 300_000_000;

/** Says the longest waits of the event loop every ten seconds, from inside the site's process. */
const watchLoop = `
  const { monitorEventLoopDelay } = await import("node:perf_hooks");
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  setInterval(() => {
    process.stdout.write(JSON.stringify({ loop: { at: Date.now(), p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 } }) + "\\n");
    delay.reset();
  }, 10000).unref();`;

type Sample = { at: number; memory: number; files: number };

const report = startReport();
await withSite([loadDemonstration], soak, watchLoop);
report.print();

async function soak(site: Site): Promise<void> {
  const started = Date.now();
  const samples: Sample[] = [];
  const sampling = setInterval(() => {
    const files = readdirSync(`/proc/${site.pid}/fd`).length;
    samples.push({ at: Date.now() - started, memory: memoryNow(site.pid), files });
  }, 1000);
  const answers = await load(site, started);
  clearInterval(sampling);
  const loop = loopDelays(site, started);
  const span = seconds * 1000 * (moments[0] ?? 1);
  const at = (moment: number) => {
    const end = moment * seconds * 1000;
    const within = <T extends { at: number }>(all: T[]) =>
      all.filter((one) => one.at > end - span && one.at <= end);
    return { samples: within(samples), answers: within(answers), loop: within(loop) };
  };
  for (const moment of moments) addRows(`${(moment * minutes).toFixed(1)} min`, at(moment));
  addAims(samples, at(moments[0] ?? 1).samples, at(1).samples);
  const failed = answers.filter(({ status }) => status >= 500 || status === 0).length;
  if (failed > 0) report.wrong(`${failed} of ${answers.length} answers failed.`);
}

function addRows(
  when: string,
  {
    samples,
    answers,
    loop,
  }: { samples: Sample[]; answers: { ms: number }[]; loop: { p99: number; max: number }[] },
): void {
  const memory = samples.map((sample) => sample.memory);
  const files = samples.map((sample) => sample.files);
  report.add({
    what: `memory at ${when}, least / most`,
    figure: `${show.megabytes(Math.min(...memory))} / ${show.megabytes(Math.max(...memory))}`,
  });
  report.add({ what: "  open files, most", figure: show.count(Math.max(...files)) });
  report.add({
    what: "  event loop, p99 of 10 s (median) / longest wait",
    figure: `${show.milliseconds(
      percentile(
        loop.map(({ p99 }) => p99),
        0.5,
      ),
    )} / ${show.milliseconds(Math.max(...loop.map(({ max }) => max)))}`,
  });
  const times = answers.map(({ ms }) => ms);
  report.add({
    what: `  answers (${show.count(times.length)}), p50 / p99`,
    figure: `${show.milliseconds(percentile(times, 0.5))} / ${show.milliseconds(percentile(times, 0.99))}`,
  });
}

function addAims(all: Sample[], first: Sample[], last: Sample[]): void {
  const least = (samples: Sample[]) => Math.min(...samples.map(({ memory }) => memory));
  const most = Math.max(...all.map(({ memory }) => memory));
  report.add({
    what: "memory, most ever",
    figure: show.megabytes(most),
    aim: { text: `< ${show.megabytes(mostMemory)}`, met: most < mostMemory },
  });
  const growth = least(last) / least(first);
  report.add({
    what: "memory, least at the end",
    figure: show.megabytes(least(last)),
    against: { what: "least at the first moment", figure: show.megabytes(least(first)) },
    ratio: growth,
    aim: { text: "≤ 1.15", met: growth <= 1.15 },
  });
  const files = (samples: Sample[]) => Math.max(...samples.map((sample) => sample.files));
  report.add({
    what: "open files at the end",
    figure: show.count(files(last)),
    against: { what: "at the first moment", figure: show.count(files(first)) },
    aim: { text: "at most 10 more", met: files(last) <= files(first) + 10 },
  });
}

/** Sends requests at a steady pace, whether or not the last ones were answered, and a print run each minute. */
async function load(site: Site, started: number) {
  const clients = openClients(site.url, 50);
  const asks = await makeAsks(site);
  const answers: { at: number; ms: number; status: number }[] = [];
  const underWay = new Set<Promise<void>>();
  const send = (clients: Clients, ask: Ask) => {
    const going = clients
      .ask(ask)
      .then(
        ({ status, ms }) => ({ status, ms }),
        () => ({ status: 0, ms: 0 }),
      )
      .then((answer) => {
        answers.push({ at: Date.now() - started, ...answer });
        underWay.delete(going);
      });
    underWay.add(going);
  };
  let printed = 0;
  for (let n = 0; Date.now() - started < seconds * 1000; n += 1) {
    send(clients, asks.next(n));
    if (Date.now() - started >= printed * printEvery * 1000) {
      printed += 1;
      send(clients, asks.print);
      report.step(`${Math.round((Date.now() - started) / 60_000)} of ${minutes} min`);
    }
    await passing(1000 / pace);
  }
  await Promise.all(underWay);
  clients.close();
  return answers;
}

/** What a busy day asks for: pages of everybody, of delegates and of staff, forms, scans. */
async function makeAsks(site: Site) {
  const { slug, id } = site.db.prepare(`SELECT * FROM "Conference" WHERE "current" = 1`).get() as {
    slug: string;
    id: string;
  };
  const people = site.db
    .prepare(
      `SELECT r."personId", t."code" FROM "Registration" r JOIN "Ticket" t ON t."registrationId" = r."id"
       WHERE r."conferenceId" = ? AND t."state" = 'valid' LIMIT 300`,
    )
    .all(id) as { personId: string; code: string }[];
  const sessions = site.db
    .prepare(`SELECT "slug" FROM "Session" WHERE "conferenceId" = ?`)
    .pluck()
    .all(id) as string[];
  const delegates = await signIn(
    site.db,
    people.map(({ personId }) => personId),
  );
  const staff = [addStaff(site.db, "organiser"), addStaff(site.db, "steward")];
  const [organiser = "", steward = ""] = await signIn(site.db, staff);
  const of = <T>(all: readonly T[], n: number) => all[n % all.length] as T;
  const get = (path: string, cookie?: string): Ask => ({
    path,
    headers: cookie ? { cookie } : {},
  });
  const json = { "content-type": "application/json", origin: site.url, cookie: steward };
  const kinds: ((n: number) => Ask)[] = [
    () => get(paths.home()),
    () => get(paths.programme(slug)),
    (n) => get(paths.session(slug, of(sessions, n))),
    (n) => get(paths.my(), of(delegates, n)),
    (n) => get(paths.myChoices(), of(delegates, n)),
    (n) => get(paths.myTicket(), of(delegates, n)),
    () => get(paths.library()),
    () => get(paths.organiserHome(slug), organiser),
    () => get(paths.registrations(slug), organiser),
    () => get(paths.organiserAttendance(slug), organiser),
    (n) => formPost(site.url, paths.signIn(), { email: `soak-${n}@example.org` }),
    (n) => ({
      path: paths.doorScans(slug),
      method: "POST",
      headers: json,
      body: JSON.stringify({
        scans: [
          { scanId: randomUUID(), code: of(people, n).code, checkpoint: "main", at: siteNow },
        ],
      }),
    }),
  ];
  return {
    next: (n: number) => of(kinds, n)(Math.floor(n / kinds.length)),
    print: get(paths.badgesPdf(slug), organiser),
  };
}

/** What the site's process has said of its event loop; times are milliseconds from the start. */
function loopDelays(site: Site, started: number) {
  return readFileSync(site.logFile, "utf8")
    .split("\n")
    .filter((line) => line.startsWith('{"loop"'))
    .map((line) => JSON.parse(line).loop as { at: number; p99: number; max: number })
    .map((loop) => ({ ...loop, at: loop.at - started }));
}

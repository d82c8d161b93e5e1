// What a page takes at a conference of 50,000 against one of 1,000, in one run: lists, searches, the organisers' home; and what
// a badge takes when all are printed.
import { paths } from "../app/paths";
import { type Clients, openClients } from "./stage/clients";
import { addCrowd } from "./stage/crowd";
import { memoryNow, watchPeak } from "./stage/processes";
import { percentile, show, startReport } from "./stage/report";
import { addStaff, signIn, slug } from "./stage/rows";
import { type Site, withSite } from "./stage/site";

const small = 1000;
const large = 50_000;
const most = 1.5;
/** Each page is asked for so often, by turns, so that a busy moment of the machine meets both. */
const rounds = 25;
const warmUp = 5;

type Crowd = { site: Site; clients: Clients; cookie: string };
type Page = { what: string; path: string };

const list = (asked: string) => `${paths.registrations(slug)}?${asked}`;
const letters = (asked: string) => `${paths.organiserLetters(slug)}?${asked}`;

const report = startReport();
report.step(`preparing ${show.count(small)} and ${show.count(large)} registrations`);
await withCrowd(small, (few) => withCrowd(large, (many) => measure(few, many)));
report.print();

function withCrowd(count: number, work: (crowd: Crowd) => Promise<void>): Promise<void> {
  return withSite([], async (site) => {
    addCrowd(site.db, count);
    const [cookie = ""] = await signIn(site.db, [addStaff(site.db, "organiser", "administrator")]);
    site.db.pragma("wal_checkpoint(TRUNCATE)");
    const clients = openClients(site.url, 1);
    await work({ site, clients, cookie });
    clients.close();
    if (site.failures() > 0)
      report.wrong(`${site.failures()} answers said that the server failed.`);
  });
}

/** The pages, with what is looked for in the search of each. */
function pages({ site }: Crowd): Page[] {
  const one = site.db
    .prepare(
      `SELECT "fullName", "email", "reference" FROM "Registration" WHERE "state" = 'approved'
       ORDER BY "createdAt" LIMIT 1 OFFSET 500`,
    )
    .get() as { fullName: string; email: string; reference: string };
  const search = (text: string) => list(`search=${encodeURIComponent(text)}`);
  return [
    { what: "organisers’ home", path: paths.organiserHome(slug) },
    { what: "registrations, to vet", path: list("state=submitted") },
    { what: "registrations, approved", path: list("state=approved") },
    { what: "search by address", path: search(one.email) },
    { what: "search by reference", path: search(one.reference) },
    { what: "search by full name", path: search(one.fullName) },
    { what: "search by a word that finds many", path: search("council") },
    { what: "letters", path: paths.organiserLetters(slug) },
    { what: "letters, sent", path: letters("state=sent") },
    { what: "letters to an address", path: letters(`to=${encodeURIComponent(one.email)}`) },
    { what: "badges", path: paths.badges(slug) },
    { what: "attendance", path: paths.organiserAttendance(slug) },
    { what: "form of a registration", path: paths.register(slug) },
    { what: "programme, signed in", path: paths.programme(slug) },
    { what: "staff", path: paths.staff() },
  ];
}

async function measure(few: Crowd, many: Crowd): Promise<void> {
  const inMany = pages(many);
  for (const [index, page] of pages(few).entries()) {
    report.step(page.what);
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < warmUp + rounds; round += 1)
      for (const [which, crowd] of [few, many].entries()) {
        const path = which === 0 ? page.path : (inMany[index]?.path ?? "");
        const ms = await timed(crowd, path);
        if (round >= warmUp) times[which]?.push(ms);
      }
    const [atFew = Number.NaN, atMany = Number.NaN] = times.map((all) => percentile(all, 0.5));
    report.add({
      what: page.what,
      figure: show.milliseconds(atMany),
      against: { what: `at ${show.count(small)}`, figure: show.milliseconds(atFew) },
      ratio: atMany / atFew,
      aim: { text: `≤ ${most}`, met: atMany / atFew <= most },
    });
  }
  await addLinear(
    "muster list, a person",
    `${paths.organiserAttendance(slug)}?list=muster`,
    few,
    many,
  );
  await addLinear("all badges, a badge", paths.badgesPdf(slug), few, many);
}

/** Something that everybody is on: what it takes for each may not grow. */
async function addLinear(what: string, path: string, few: Crowd, many: Crowd): Promise<void> {
  report.step(what);
  await timed(few, path);
  const each = [(await timed(few, path)) / small, 0];
  const before = memoryNow(many.site.pid);
  const peak = watchPeak(many.site.pid);
  const other = watchOthers(many);
  each[1] = (await timed(many, path)) / large;
  const slowest = await other();
  const ratio = (each[1] ?? 0) / (each[0] ?? 1);
  report.add({
    what,
    figure: show.milliseconds(each[1] ?? 0),
    against: { what: `at ${show.count(small)}`, figure: show.milliseconds(each[0] ?? 0) },
    ratio,
    aim: { text: `≤ ${most}`, met: ratio <= most },
  });
  report.add({ what: "  slowest other answer meanwhile", figure: show.milliseconds(slowest) });
  report.add({
    what: "  memory before, and at its peak",
    figure: `${show.megabytes(before)}, ${show.megabytes(peak())}`,
  });
}

async function timed({ clients, cookie }: Crowd, path: string): Promise<number> {
  const answer = await clients.ask({ path, headers: { cookie } });
  if (answer.status !== 200) report.wrong(`${path} answered ${answer.status}.`);
  return answer.ms;
}

/** Asks for a small page again and again. Returns the longest answer in milliseconds, once ended. */
function watchOthers({ site }: Crowd): () => Promise<number> {
  const clients = openClients(site.url, 1);
  let [slowest, over] = [0, false];
  const asking = (async () => {
    while (!over) {
      slowest = Math.max(slowest, (await clients.ask({ path: "/healthcheck" })).ms);
      await new Promise((tick) => setTimeout(tick, 5));
    }
  })();
  return async () => {
    over = true;
    await asking;
    clients.close();
    return slowest;
  };
}

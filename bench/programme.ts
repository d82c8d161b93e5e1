// How fast the programme is: requests a second against a page of one word from the same server, and against plain Express
// sending the same bytes; what a reader's browser has to load; what it takes of the server's memory.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { paths } from "../app/paths";
import { type Answer, countAnswers, openClients } from "./stage/clients";
import { memoryNow, withProgram } from "./stage/processes";
import { show, startReport } from "./stage/report";
import { fosdem, loadDemonstration, operatorStep, type Site, withSite } from "./stage/site";

/** As browsers send it. */
const accepting = { "accept-encoding": "gzip, deflate, br, zstd" };
const connections = 20;
const rounds = 3;
const secondsOfARound = 2;

type Page = { called: string; path: string; sessions: number; mostBytes: number };

const demo: Page = {
  called: "programme, demo",
  path: paths.programme("soc-2027"),
  sessions: 20,
  mostBytes: 20_000,
};
const large: Page = {
  called: "programme, FOSDEM 2024",
  path: paths.programme("fosdem-2024"),
  sessions: 874,
  mostBytes: 60_000,
};
const hello = "/demo/hello";

const report = startReport();
const pages = existsSync(fosdem) ? [demo, large] : [demo];
const steps = [loadDemonstration];
if (pages.includes(large))
  steps.push(operatorStep("import-schedule", fosdem, "--slug", "fosdem-2024"));
else
  process.stdout.write("FOSDEM 2024 skipped: the folder ../shared/fixtures beside is not there.\n");

report.step("loading the programmes");
await withSite(steps, async (site) => {
  const first = new Map<Page, Answer>();
  for (const page of pages) first.set(page, await load(site, page.path));
  const file = join(site.folder, "pages.json");
  writeFileSync(file, JSON.stringify([...first].map(([page, answer]) => asSent(page, answer))));
  await withProgram("plain-express.mjs", [file], async (express) => {
    const targets = [`${site.url}${hello}`, ...pages.flatMap(({ path }) => both(path))];
    const rates = await measure(targets);
    for (const page of pages) {
      const [ours = Number.NaN, theirs = Number.NaN] = both(page.path).map((url) => rates.get(url));
      const word = rates.get(`${site.url}${hello}`) ?? Number.NaN;
      addRate(page, ours, "hello, same server", word, 5);
      addRate(page, ours, "Express, same bytes", theirs, 0.5);
    }
    function both(path: string): string[] {
      return [`${site.url}${path}`, `${express.url}${path}`];
    }
  });
  for (const [page, answer] of first) await addLoad(site, page, answer);
  report.add({ what: "server's memory afterwards", figure: show.megabytes(memoryNow(site.pid)) });
  if (site.failures() > 0) report.wrong(`${site.failures()} answers said that the server failed.`);
});
report.print();

/** One answer on a connection of its own. */
async function load(site: Site, path: string): Promise<Answer> {
  const clients = openClients(site.url, 1);
  try {
    const answer = await clients.ask({ path, headers: accepting });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    return answer;
  } finally {
    clients.close();
  }
}

/** The page as plain Express is to send it, without what the connection itself adds. */
function asSent({ path }: Page, { headers, body }: Answer) {
  const { connection: _c, "keep-alive": _k, date: _d, ...own } = headers;
  return { path, headers: own, body: body.toString("base64") };
}

/** Requests a second of each address, in rounds by turns, so that a busy moment of the machine meets them all. */
async function measure(targets: readonly string[]): Promise<Map<string, number>> {
  const counted = new Map(targets.map((url) => [url, { requests: 0, seconds: 0 }]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [url, sum] of counted) {
      report.step(`${round === 0 ? "warming up" : `round ${round} of ${rounds}`}: ${url}`);
      const seconds = round === 0 ? 1 : secondsOfARound;
      const result = await countAnswers(url, accepting, { connections, seconds });
      if (result.bad > 0) report.wrong(`${result.bad} requests for ${url} got no good answer.`);
      if (round === 0) continue;
      sum.requests += result.answers;
      sum.seconds += result.seconds;
    }
  return new Map([...counted].map(([url, { requests, seconds }]) => [url, requests / seconds]));
}

function addRate(page: Page, ours: number, what: string, theirs: number, least: number): void {
  const ratio = ours / theirs;
  report.add({
    what: page.called,
    figure: show.perSecond(ours),
    against: { what, figure: show.perSecond(theirs) },
    ratio,
    aim: { text: `≥ ${least}`, met: ratio >= least },
  });
}

/** What a browser loads for the page: bytes with their headers as they come over the wire. */
async function addLoad(site: Site, page: Page, answer: Answer): Promise<void> {
  const html = unpacked(answer).toString("utf8");
  const sessions = new Set(html.match(/\/sessions\/[^"?#]+/g)).size;
  if (sessions < page.sessions)
    report.wrong(`${page.called} shows ${sessions} of ${page.sessions} sessions.`);
  const scripts = html.match(/<script\b/gi)?.length ?? 0;
  const sheets = [...html.matchAll(/<link [^>]*rel="stylesheet"[^>]*>/g)].map(
    ([link]) => /href="([^"]+)"/.exec(link)?.[1] ?? "",
  );
  const whole = show.kilobytes(Buffer.byteLength(html));
  report.add({
    what: `${page.called}: on the wire (${answer.headers["content-encoding"] ?? "plain"})`,
    figure: show.kilobytes(answer.wireBytes),
    against: { what: "the page uncompressed", figure: whole },
    ratio: answer.wireBytes / Buffer.byteLength(html),
    aim: {
      text: `≤ ${page.mostBytes / 1000} kB`,
      met: answer.wireBytes <= page.mostBytes,
    },
  });
  let styles = 0;
  for (const sheet of sheets) styles += (await load(site, sheet)).wireBytes;
  report.add({ what: `${page.called}: its styles, once`, figure: show.kilobytes(styles) });
  report.add({
    what: `${page.called}: scripts`,
    figure: show.count(scripts),
    aim: { text: "0", met: scripts === 0 },
  });
}

function unpacked({ headers, body }: Answer): Buffer {
  switch (headers["content-encoding"]) {
    case "br":
      return brotliDecompressSync(body);
    case "gzip":
      return gunzipSync(body);
    default:
      return body;
  }
}

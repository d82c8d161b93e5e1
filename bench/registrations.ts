// How many registrations a second are taken, complete, fifty at a time: the form posted until the letter is written, then
// the letter's link used until the ticket and its letter are written.
import { join } from "node:path";
import { paths } from "../app/paths";
import { type Answer, type Clients, formPost, openClients, statuses } from "./stage/clients";
import { withProgram } from "./stage/processes";
import { percentile, show, startReport } from "./stage/report";
import { addConference, slug, trustedDomain } from "./stage/rows";
import { type Site, withSite } from "./stage/site";
import { registration } from "./stage/writers";

const together = 50;
const measured = 600;
const warmUp = 50;
const bareMeasured = 3000;
const slowest = 1000;

type Sent = { answers: Answer[]; seconds: number };
type Mail = { to: string; links: string[] };

const report = startReport();
report.step("preparing");
await withSite([], async (site) => {
  const conferenceId = addConference(site.db, 2 * (warmUp + measured));
  const copy = join(site.folder, "bare.db");
  site.db.prepare("VACUUM INTO ?").run(copy);
  const clients = openClients(site.url, together);
  report.step("registering");
  await register(site, clients, "warm", warmUp);
  const sent = await register(site, clients, "delegate", measured);
  check(site, sent, "draft", "registration-confirm", warmUp + measured);
  const bare = await withProgram("bare-desk.mjs", [copy, conferenceId], async ({ url }) => {
    const bareClients = openClients(url, together);
    const forms = (name: string, count: number) =>
      fill(name, count).map((fields) => formPost(url, "/register", fields));
    await bareClients.askAll(forms("warm", warmUp));
    const done = await bareClients.askAll(forms("delegate", bareMeasured));
    bareClients.close();
    return done;
  });
  addRows("registrations: form to letter", sent, bare);

  report.step("confirming");
  const links = await confirmLinks(site);
  await confirm(site, clients, links.slice(0, warmUp));
  const confirmed = await confirm(site, clients, links.slice(warmUp));
  check(site, confirmed, "approved", "registration-approved", warmUp + measured);
  addRows("confirmations: link to ticket and letter", confirmed, bare);
  clients.close();
  if (site.failures() > 0) report.wrong(`${site.failures()} answers said that the server failed.`);
});
report.print();

function fill(name: string, count: number): Record<string, string>[] {
  return Array.from({ length: count }, (_, index) =>
    registration(`${name}-${index}@${trustedDomain}`, `Robin Applicant ${index}`),
  );
}

/** Each in a browser of its own: the form, which is kept, and then the page that checks it, which sends it. */
async function register(site: Site, clients: Clients, name: string, count: number): Promise<Sent> {
  const from = (index: number, ask: ReturnType<typeof formPost>) => {
    const token = Buffer.from(JSON.stringify(`${name}-${index}`)).toString("base64");
    return { ...ask, headers: { ...ask.headers, cookie: `registering=${token}` } };
  };
  const forms = fill(name, count).map((fields) => formPost(site.url, paths.register(slug), fields));
  const filled = await clients.askAll(forms.map((ask, index) => from(index, ask)));
  const check = () => formPost(site.url, paths.registerCheck(slug), { intent: "send" });
  const sent = await clients.askAll(forms.map((_, index) => from(index, check())));
  const answers = sent.answers.map((answer, index) => ({
    ...answer,
    ms: answer.ms + (filled.answers[index]?.ms ?? 0),
  }));
  return { answers, seconds: filled.seconds + sent.seconds };
}

/** The links that the letters hold, as the demonstration's mailbox shows them. */
async function confirmLinks(site: Site): Promise<string[]> {
  const letters = (await (await fetch(site.url + paths.demoMailboxJson())).json()) as Mail[];
  return letters.flatMap(({ links }) =>
    links.map((link) => new URL(link).pathname).filter((path) => path.startsWith("/register/")),
  );
}

function confirm(site: Site, clients: Clients, links: readonly string[]): Promise<Sent> {
  return clients.askAll(links.map((path) => formPost(site.url, path, {})));
}

/** Every post must have been taken, and have left its row and its letter. */
function check(site: Site, sent: Sent, state: string, kind: string, expected: number): void {
  const count = (sql: string, value: string) =>
    (site.db.prepare(`SELECT count(*) AS count FROM ${sql} = ?`).get(value) as { count: number })
      .count;
  const rows = count('"Registration" WHERE "state"', state);
  const letters = count('"Letter" WHERE "kind"', kind);
  const taken = sent.answers.every(({ status }) => status === 303);
  if (!taken || rows !== expected || letters !== expected)
    report.wrong(
      `${rows} registrations are ${state} and ${letters} letters are ${kind}, of ${expected} (${statuses(sent.answers)}).`,
    );
}

function addRows(what: string, sent: Sent, bare: Sent): void {
  const rate = ({ answers, seconds }: Sent) => answers.length / seconds;
  const at = ({ answers }: Sent, share: number) =>
    percentile(
      answers.map(({ ms }) => ms),
      share,
    );
  const bareDesk = "bare node:http + better-sqlite3";
  report.add({
    what,
    figure: show.perSecond(rate(sent)),
    against: { what: bareDesk, figure: show.perSecond(rate(bare)) },
    ratio: rate(sent) / rate(bare),
  });
  for (const share of [0.5, 0.99])
    report.add({
      what: `  p${share * 100}, ${together} at a time`,
      figure: show.milliseconds(at(sent, share)),
      against: { what: bareDesk, figure: show.milliseconds(at(bare, share)) },
      ratio: at(sent, share) / at(bare, share),
      ...(share === 0.99 ? { aim: { text: "< 1 s", met: at(sent, share) < slowest } } : {}),
    });
}

// Letters while 20 people register without a pause: how many are written and sent, and how soon somebody who wants to sign in
// has their letter.
import { randomUUID } from "node:crypto";
import { paths } from "../app/paths";
import { siteNow } from "../e2e/site-environment";
import { percentile, show, startReport } from "./stage/report";
import { startScriptedServer } from "./stage/scripted-smtp";
import { type Site, withSite } from "./stage/site";
import { addWritersConference, startWriters } from "./stage/writers";

const seconds = 20;
const signIns = 15;
/** Seconds in which a sign-in letter has to be there. */
const mostSeconds = 5;

const report = startReport();
const server = await startScriptedServer();
await withSite([], measure, "", { SMTP_URL: server.url });
await server.down();
report.print();

async function measure(site: Site): Promise<void> {
  addWritersConference(site);
  const people = Array.from({ length: signIns }, (_, n) => addPerson(site, n));
  const began = performance.now();
  const writing = startWriters(site.url, { name: "rush", count: 20, pauseMs: 0 });
  const asked = new Map<string, number>();
  for (const email of people) {
    await new Promise((over) => setTimeout(over, (seconds * 1000) / signIns));
    asked.set(email, performance.now());
    await askToSignIn(site.url, email);
  }
  await writing.stop();
  const took = (performance.now() - began) / 1000;
  const sentMeanwhile = server.taken.length;
  await untilSent(site);
  const arrived = new Map(server.taken.map(({ to, at }) => [to, at]));
  const delays = (from: [string, number][]) =>
    from.map(([to, at]) => ((arrived.get(to) ?? Number.POSITIVE_INFINITY) - at) / 1000);
  const letters = writing.posts.filter(({ status }) => status === 303 || status === 200);
  const confirm = delays(letters.map(({ email, at, ms }) => [email, at + ms]));
  const signIn = delays([...asked]);
  report.add({
    what: "letters written by 20 writers",
    figure: show.perSecond(letters.length / took),
  });
  report.add({ what: "letters sent meanwhile", figure: show.perSecond(sentMeanwhile / took) });
  report.add({
    what: "from a registration to its letter, median",
    figure: show.seconds(percentile(confirm, 0.5)),
  });
  const slowest = Math.max(...signIn);
  report.hold({
    what: "from asking to sign in to the letter, the slowest",
    figure: show.seconds(slowest),
    number: 17,
    promise: `within ${mostSeconds} s while 20 write`,
    kept: slowest <= mostSeconds,
  });
}

function addPerson({ db }: Site, n: number): string {
  const email = `known-${n}@example.org`;
  db.prepare(
    `INSERT INTO "Person" ("id", "email", "name", "createdAt") VALUES (?, ?, 'Known', ?)`,
  ).run(randomUUID(), email, new Date(siteNow).toISOString().replace("Z", "+00:00"));
  return email;
}

async function askToSignIn(url: string, email: string): Promise<void> {
  const answer = await fetch(url + paths.signIn(), {
    method: "POST",
    redirect: "manual",
    headers: { origin: url, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email, next: "" }),
  });
  await answer.text();
  if (answer.status !== 302 && answer.status !== 303)
    report.wrong(`Asking to sign in was answered with ${answer.status}.`);
}

/** Waits until nothing is queued, a minute at most. */
async function untilSent({ db }: Site): Promise<void> {
  const waiting = db.prepare(`SELECT count(*) FROM "Letter" WHERE "state" = 'queued'`).pluck();
  const end = performance.now() + 60_000;
  while (Number(waiting.get()) > 0 && performance.now() < end)
    await new Promise((tick) => setTimeout(tick, 100));
}

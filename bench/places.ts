// What happens when 200 race for 30 places, twenty times over, and what happens without the limit.
import { join } from "node:path";
import { paths } from "../app/paths";
import { type Answer, type Clients, formPost, openClients, statuses } from "./stage/clients";
import { withProgram } from "./stage/processes";
import { percentile, show, startReport } from "./stage/report";
import { addConference, addDelegates, addSlot, signIn } from "./stage/rows";
import { type Site, withSite } from "./stage/site";

const racers = 200;
const capacity = 30;
const rounds = 20;

const report = startReport();
report.step("preparing");
await withSite([], async (site) => {
  const conferenceId = addConference(site.db, racers);
  const delegates = addDelegates(site.db, conferenceId, racers);
  const cookies = await signIn(
    site.db,
    delegates.map(({ personId }) => personId),
  );
  const clients = openClients(site.url, racers);
  await openAll(clients, paths.healthcheck());
  const [milliseconds, answers]: [number[], Answer[]] = [[], []];
  for (let round = 1; round <= rounds; round += 1) {
    report.step(`round ${round} of ${rounds}`);
    const { slotId, sessionId } = freshSession(site, conferenceId);
    const asked = { sessionId, intent: "take" };
    const post = formPost(site.url, paths.myChoices(), asked);
    const done = await race(clients, (racer) => ({
      ...post,
      headers: { ...post.headers, cookie: cookies[racer] ?? "" },
    }));
    milliseconds.push(done.ms);
    answers.push(...done.answers);
    check(site, sessionId, round, done.answers);
    forget(site, slotId);
  }
  clients.close();
  const control = await runControl(join(site.folder, "control.db"));
  addRows(milliseconds, answers, control);
  if (site.failures() > 0) report.wrong(`${site.failures()} answers said that the server failed.`);
});
report.print();

/** Connections are opened before the race, so that it is one of requests. */
function openAll(clients: Clients, path: string): Promise<Answer[]> {
  return Promise.all(Array.from({ length: racers }, () => clients.ask({ path })));
}

/** A breakout slot with one session. */
function freshSession(site: Site, conferenceId: string): { slotId: string; sessionId: string } {
  const times = { startsAt: "2027-02-02T11:00:00Z", endsAt: "2027-02-02T11:50:00Z" };
  const slot = { title: "Breakout", ...times };
  const { slotId, sessionIds } = addSlot(site.db, conferenceId, slot, { count: 1, capacity });
  return { slotId, sessionId: sessionIds[0] ?? "" };
}

/** Clears the slot away, so that the page which everybody is answered with stays as long as a real one. */
function forget({ db }: Site, slotId: string): void {
  for (const table of ["Place", "Session"])
    db.prepare(`DELETE FROM "${table}" WHERE "slotId" = ?`).run(slotId);
  db.prepare(`DELETE FROM "Slot" WHERE "id" = ?`).run(slotId);
}

async function race(clients: Clients, ask: (racer: number) => Parameters<Clients["ask"]>[0]) {
  const started = performance.now();
  const answers = await Promise.all(
    Array.from({ length: racers }, (_, racer) => clients.ask(ask(racer))),
  );
  return { answers, ms: performance.now() - started };
}

/** Exactly 30 hold a place and were told so; everybody else was told that there is none. */
function check(site: Site, sessionId: string, round: number, answers: Answer[]): void {
  const { held } = site.db
    .prepare(`SELECT count(*) AS held FROM "Place" WHERE "sessionId" = ? AND "state" = 'held'`)
    .get(sessionId) as { held: number };
  const got = (status: number) => answers.filter((answer) => answer.status === status).length;
  if (held !== capacity || got(303) !== capacity || got(409) !== racers - capacity)
    report.wrong(`Round ${round}: ${held} hold a place; answers were ${statuses(answers)}.`);
}

/** The same race against a handler that reads first and writes after. It must oversell, or the race proves nothing. */
function runControl(file: string): Promise<{ held: number[]; milliseconds: number[] }> {
  return withProgram("unlimited-places.mjs", [file], async ({ url }) => {
    const clients = openClients(url, racers);
    await openAll(clients, "/");
    const [held, milliseconds]: [number[], number[]] = [[], []];
    for (let round = 1; round <= rounds; round += 1) {
      const done = await race(clients, (racer) => ({
        path: `/?session=${round}&delegate=${racer}`,
      }));
      held.push(done.answers.filter(({ status }) => status === 303).length);
      milliseconds.push(done.ms);
    }
    clients.close();
    const oversold = held.filter((count) => count > capacity).length;
    if (oversold === 0)
      report.wrong("The control without the limit did not oversell: the race proves nothing.");
    return { held, milliseconds };
  });
}

function addRows(
  milliseconds: number[],
  answers: Answer[],
  control: { held: number[]; milliseconds: number[] },
): void {
  const got = (status: number) => answers.filter((answer) => answer.status === status).length;
  const oversold = control.held.filter((count) => count > capacity).length;
  const most = Math.max(...control.held);
  report.add({
    what: `${racers} race for ${capacity} places, ${rounds} rounds: places given`,
    figure: show.count(got(303)),
    against: {
      what: "read, then write, no limit",
      figure: `oversold in ${oversold} of ${rounds} rounds, up to ${most}`,
    },
    aim: { text: `${capacity * rounds}`, met: got(303) === capacity * rounds },
  });
  const refused = (racers - capacity) * rounds;
  report.add({
    what: "  clear refusals (409)",
    figure: show.count(got(409)),
    aim: { text: show.count(refused), met: got(409) === refused },
  });
  const failed = answers.filter(({ status }) => status >= 500).length;
  report.add({
    what: "  failures (5xx)",
    figure: show.count(failed),
    aim: { text: "0", met: failed === 0 },
  });
  for (const [called, share] of [
    ["median", 0.5],
    ["slowest", 1],
  ] as const) {
    const [ours, theirs] = [milliseconds, control.milliseconds].map((all) =>
      percentile(all, share),
    ) as [number, number];
    report.add({
      what: `  a round of ${racers}, ${called}`,
      figure: show.milliseconds(ours),
      against: { what: "read, then write, no limit", figure: show.milliseconds(theirs) },
      ratio: ours / theirs,
    });
  }
}

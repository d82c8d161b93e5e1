// How long 5,000 badges take to print, when the first byte comes, what it takes of memory, and who waits meanwhile.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { paths } from "../app/paths";
import { openClients } from "./stage/clients";
import { memoryNow, watchPeak } from "./stage/processes";
import { show, startReport } from "./stage/report";
import {
  addConference,
  addDelegates,
  addPlaces,
  addSlot,
  addStaff,
  signIn,
  slug,
} from "./stage/rows";
import { type Site, withSite } from "./stage/site";

const badges = 5000;
const onASheet = 4;
const most = { seconds: 10, bytes: 250_000_000 };

const report = startReport();
report.step(`preparing ${badges} delegates with three places each`);
await withSite([], async (site) => {
  const cookie = await prepare(site);
  const clients = openClients(site.url, 1);
  await clients.ask({ path: "/" });
  const before = memoryNow(site.pid);
  const peak = watchPeak(site.pid);
  report.step("printing");
  const others = watchOthers(site.url);
  const headers = { cookie, "accept-encoding": "gzip, deflate, br, zstd" };
  const answer = await clients.ask({ path: paths.badgesPdf(slug), headers });
  const slowestOther = await others();
  const memory = peak();
  clients.close();
  const pages = answer.body.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
  if (answer.status !== 200 || pages !== badges / onASheet)
    report.wrong(`The badges were answered with ${answer.status} and ${pages} pages.`);

  report.step("printing without layout");
  const plain = await printPlain(join(site.folder, "plain.pdf"));
  const alone = "pdfkit alone, no layout";
  const seconds = answer.ms / 1000;
  report.add({
    what: `${show.count(badges)} badges, ${onASheet} to a sheet: to the last byte`,
    figure: show.seconds(seconds),
    against: { what: alone, figure: show.seconds(plain.seconds) },
    ratio: seconds / plain.seconds,
    aim: { text: `< ${most.seconds} s`, met: seconds < most.seconds },
  });
  report.add({ what: "  to the first byte", figure: show.milliseconds(answer.firstByteMs) });
  report.add({
    what: "  server's memory at its peak",
    figure: show.megabytes(memory),
    against: { what: alone, figure: show.megabytes(plain.memory) },
    ratio: memory / plain.memory,
    aim: { text: `< ${show.megabytes(most.bytes)}`, met: memory < most.bytes },
  });
  report.add({ what: "  server's memory before", figure: show.megabytes(before) });
  report.add({ what: "  size of the file", figure: show.kilobytes(answer.body.length) });
  report.add({
    what: "  slowest other answer meanwhile",
    figure: show.milliseconds(slowestOther),
  });
  if (site.failures() > 0) report.wrong(`${site.failures()} answers said that the server failed.`);
});
report.print();

/** Everybody approved, with a place in each of three slots. Returns the organiser's cookie. */
async function prepare({ db }: Site): Promise<string> {
  const conferenceId = addConference(db, badges);
  const delegates = addDelegates(db, conferenceId, badges);
  for (const hour of [11, 12, 14]) {
    const time = (minutes: string) => `2027-02-02T${hour}:${minutes}:00Z`;
    const slot = { title: `Breakout at ${hour}`, startsAt: time("00"), endsAt: time("50") };
    const sessions = { count: 10, capacity: badges / 10 };
    const { slotId, sessionIds } = addSlot(db, conferenceId, slot, sessions);
    const places = delegates.map(({ registrationId }, index) => ({
      registrationId,
      slotId,
      sessionId: sessionIds[index % sessionIds.length] ?? "",
    }));
    addPlaces(db, conferenceId, places);
  }
  const [cookie = ""] = await signIn(db, [addStaff(db, "organiser")]);
  return cookie;
}

/** Asks for something small all the time; the returned function ends that and gives the slowest answer in milliseconds. */
function watchOthers(url: string): () => Promise<number> {
  const clients = openClients(url, 1);
  let watching = true;
  let slowest = 0;
  const watched = (async () => {
    while (watching) {
      slowest = Math.max(slowest, (await clients.ask({ path: paths.healthcheck() })).ms);
      await setTimeout(20);
    }
  })();
  return async () => {
    watching = false;
    await watched;
    clients.close();
    return slowest;
  };
}

/** The same number of badges in a process of its own, drawn in the plainest way. */
async function printPlain(file: string): Promise<{ seconds: number; memory: number }> {
  const program = fileURLToPath(new URL("stage/plain-badges.mjs", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(badges), file]);
  return JSON.parse(stdout) as { seconds: number; memory: number };
}

// Another process holds the database's write lock for 10, 20 and 30 s: what readers, watchers and writers notice.
import { paths } from "../../app/paths";
import { show, startReport } from "../stage/report";
import { addDelegates, addSlot, signIn, slug } from "../stage/rows";
import { type Site, withSite } from "../stage/site";
import { slowest, type Watch, watch } from "../stage/watcher";
import { addWritersConference, lost, type Post, startWriters } from "../stage/writers";

const locks = [10, 20, 30];
const most = 250;
const writers = 5;

const report = startReport();
await withSite([], async (site) => {
  addWritersConference(site);
  const { id } = site.db.prepare('SELECT id FROM "Conference" WHERE slug = ?').get(slug) as {
    id: string;
  };
  const times = { startsAt: "2027-02-02T10:00:00Z", endsAt: "2027-02-02T11:00:00Z" };
  addSlot(site.db, id, { title: "Breakout", ...times }, { count: 8, capacity: 30 });
  const [delegate] = addDelegates(site.db, id, 1);
  const [cookie = ""] = await signIn(site.db, [delegate?.personId ?? ""]);
  await (await fetch(site.url + paths.my(), { headers: { cookie } })).text();
  report.step("without a lock");
  const calm = watchAll(site, cookie);
  await passing(5);
  const before = await endAll(calm);
  for (const seconds of locks) await lockFor(site, seconds, cookie, before);
});
report.print();

type Watches = Record<string, Watch>;

function watchAll(site: Site, cookie: string): Watches {
  return {
    "/healthcheck": watch(`${site.url}/healthcheck`, {}, 100),
    "the public page": watch(site.url, {}, 100),
    "a delegate’s page": watch(site.url + paths.my(), { cookie }, 100),
  };
}

/** Ends the watches and gives the slowest answer of each, in milliseconds. */
async function endAll(watches: Watches): Promise<Record<string, number>> {
  await Promise.all(Object.values(watches).map((each) => each.stop()));
  return Object.fromEntries(Object.entries(watches).map(([what, each]) => [what, slowest(each)]));
}

async function lockFor(
  site: Site,
  seconds: number,
  cookie: string,
  calm: Record<string, number>,
): Promise<void> {
  report.step(`a lock of ${seconds} s`);
  const writing = startWriters(site.url, { name: `lock-${seconds}`, count: writers, pauseMs: 200 });
  await passing(2);
  site.db.exec("BEGIN IMMEDIATE");
  const began = performance.now();
  const watches = watchAll(site, cookie);
  await passing(seconds);
  site.db.exec("COMMIT");
  const ended = performance.now();
  const times = await endAll(watches);
  await passing(2);
  await writing.stop();
  for (const [what, each] of Object.entries(watches)) {
    const time = times[what] ?? 0;
    report.hold({
      what: `${what}, slowest answer in a lock of ${seconds} s`,
      figure: `${show.milliseconds(time)} (${show.milliseconds(calm[what] ?? 0)} without)`,
      number: 13,
      promise: `< ${most} ms`,
      kept: time < most && each.answers.every(({ status }) => status > 0),
    });
  }
  holdWrites(site, writing.posts, { began, ended });
}

function holdWrites(
  site: Site,
  posts: readonly Post[],
  lock: { began: number; ended: number },
): void {
  const during = posts.filter(({ at, ms }) => at > lock.began && at + ms < lock.ended);
  const named = during.filter(
    ({ status, retryAfter, body }) => status === 503 && retryAfter && /reference/i.test(body),
  );
  const after = posts.find(({ at, ms, status }) => at + ms > lock.ended && status === 303);
  report.hold({
    what: "  writes refused meanwhile with 503, Retry-After and a reference",
    figure: `${named.length} of ${during.length}`,
    number: 13,
    promise: "every one",
    kept: during.length > 0 && named.length === during.length,
  });
  report.hold({
    what: "  acknowledged writes that are not there",
    figure: show.count(lost(site.db, posts).length),
    number: 13,
    promise: "0, and writing goes on",
    kept: lost(site.db, posts).length === 0 && after !== undefined,
  });
}

function passing(seconds: number): Promise<void> {
  return new Promise((over) => setTimeout(over, seconds * 1000));
}

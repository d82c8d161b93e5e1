// The server is told to stop while 200 requests a second come over kept connections: none may be cut off, and what was
// acknowledged is there.

import { join } from "node:path";
import Database from "better-sqlite3";
import { startReaders } from "../stage/readers";
import { show, startReport } from "../stage/report";
import { withSite } from "../stage/site";
import { addWritersConference, lost, startWriters } from "../stage/writers";

const stops = 6;
const readers = { connections: 40, perSecond: 200 };
const writers = { count: 5, pauseMs: 100 };

const report = startReport();
const sum = { answered: 0, cut: [] as string[], acknowledged: 0, lost: 0 };
const took: number[] = [];
for (let stop = 1; stop <= stops; stop += 1) {
  report.step(`stop ${stop} of ${stops}`);
  await withSite([], async (site) => {
    addWritersConference(site);
    const reading = startReaders(site.url, readers);
    const writing = startWriters(site.url, { name: `stop-${stop}`, ...writers });
    await new Promise((over) => setTimeout(over, 4000));
    const began = performance.now();
    process.kill(site.pid, "SIGTERM");
    await site.ended;
    took.push((performance.now() - began) / 1000);
    await Promise.all([reading.stop(), writing.stop()]);
    const db = new Database(join(site.folder, "conference.db"), { readonly: true });
    const broken = writing.posts.filter(({ ended }) => ended && ended.code !== "ECONNREFUSED");
    sum.answered += reading.answered + writing.posts.filter(({ status }) => status > 0).length;
    sum.cut.push(...reading.cut, ...broken.map(({ ended }) => ended?.code ?? ""));
    sum.acknowledged += writing.posts.filter(({ status }) => status === 303).length;
    sum.lost += lost(db, writing.posts).length;
    db.close();
  });
}
report.hold({
  what: `requests cut off in ${stops} stops, of ${show.count(sum.answered)} answered`,
  figure: `${sum.cut.length}${sum.cut.length > 0 ? ` (${[...new Set(sum.cut)].join(", ")})` : ""}`,
  number: 16,
  promise: "0",
  kept: sum.cut.length === 0,
});
report.hold({
  what: `  acknowledged writes that are not there, of ${show.count(sum.acknowledged)}`,
  figure: show.count(sum.lost),
  number: 16,
  promise: "0",
  kept: sum.lost === 0,
});
report.add({ what: "  the longest stop", figure: show.seconds(Math.max(...took)) });
report.print();

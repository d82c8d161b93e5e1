// What organisers see of attendance: counts by checkpoint, conflicts, and the muster list.
import { expect, it } from "vitest";
import { makePlace, makeScan } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
} from "../../../../prisma/factories/factories";
import { getDoorCount, getOwnScan, listCheckpoints } from "./door.server";
import {
  getAttendanceOverview,
  listCheckpointFigures,
  listConflicts,
  listMuster,
} from "./overview.server";
import { recordScans } from "./record-scans.server";
import { undoScan } from "./undo-scan.server";

const now = new Date("2027-02-02T11:05:00Z");

it("counts by checkpoint, lists conflicts, and musters everybody once, where seen last", async () => {
  const conference = await makeConference();
  const slot = await makeSlot(conference.id);
  const session = await makeSession(conference.id, slot.id, { slug: "genga", title: "Genga" });
  const steward = await makeActor("steward");
  const [ada, ben, cay] = await Promise.all(
    ["Ada", "Ben", "Cay"].map((fullName) => makeRegistration(conference.id, { fullName })),
  );
  if (!ada || !ben || !cay) throw new Error("Three are needed.");
  const code = (guest: typeof ada) => guest.ticket?.code ?? "";
  await makePlace(ada.registration, session);
  const arrived = new Date("2027-02-02T09:05:00Z");
  const undone = makeScan(code(cay), now);
  const twice = makeScan(code(ada), now);
  const scans = [
    makeScan(code(ada), arrived),
    makeScan(code(ben), now),
    undone,
    twice,
    makeScan(code(ada), now, "session:genga"),
    makeScan(code(ben), now, "session:genga"),
  ];
  await recordScans(steward, { slug: conference.slug, scans }, now);
  await undoScan(steward, { slug: conference.slug, scanId: undone.scanId }, now);

  const overview = await getAttendanceOverview(conference);
  expect(await listCheckpointFigures(conference)).toEqual([
    { checkpoint: "main", text: "Main door", place: "Main door", count: 2, of: null },
    { checkpoint: "session:genga", text: "11am Genga", place: "Genga", count: 1, of: 30 },
  ]);
  expect(overview.refused).toHaveLength(2);
  expect(overview).toMatchObject({ undone: 1 });
  expect(overview.arrivals.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  const conflicts = await listConflicts(conference.id);
  expect(conflicts.map((scan) => scan.verdict).sort()).toEqual([
    "admitted",
    "already-in",
    "not-placed",
  ]);
  expect(await listMuster(conference.id)).toMatchObject([
    { name: "Ada", checkpoint: "session:genga", at: now },
    { name: "Ben", checkpoint: "main" },
  ]);
  expect(await getDoorCount(conference.id, "session:genga")).toEqual({
    onSite: 2,
    expected: 3,
    atCheckpoint: 1,
  });
  expect((await listCheckpoints(conference, now))[0]?.checkpoints[0]?.text).toBe("Genga");
  const own = { conferenceId: conference.id, stewardId: steward.personId, scanId: undone.scanId };
  expect(await getOwnScan(own)).toMatchObject({ undone: true, result: { verdict: "admitted" } });
  expect(await getOwnScan({ ...own, stewardId: ada.actor.personId })).toBeNull();
  const elsewhere = await makeConference();
  expect(await getOwnScan({ ...own, conferenceId: elsewhere.id })).toBeNull();
  expect(await listMuster(elsewhere.id)).toEqual([]);
});

it("musters people where they were seen last, in whatever order the scans came in", async () => {
  const conference = await makeConference();
  const slot = await makeSlot(conference.id);
  for (const slug of ["early", "walk-in"])
    await makeSession(conference.id, slot.id, { slug, capacity: null });
  const steward = await makeActor("steward");
  const earlier = new Date("2027-02-02T09:05:00Z");
  const scanned = async (fullName: string, ...scans: [Date, string][]) => {
    const { ticket } = await makeRegistration(conference.id, { fullName });
    const made = scans.map(([at, checkpoint]) => makeScan(ticket?.code ?? "", at, checkpoint));
    await recordScans(steward, { slug: conference.slug, scans: made }, now);
  };
  // A device that was offline sends an earlier scan after another door has sent a later one.
  await scanned("Ada", [now, "main"], [earlier, "session:walk-in"]);
  await scanned("Ben", [now, "session:walk-in"], [earlier, "main"]);
  await scanned("Cay", [now, "session:early"], [earlier, "session:walk-in"]);
  expect(await listMuster(conference.id)).toMatchObject([
    { name: "Ada", checkpoint: "main", at: now },
    { name: "Ben", checkpoint: "session:walk-in", at: now },
    { name: "Cay", checkpoint: "session:early", at: now },
  ]);
});

it("counts and lists one conference's scans, not those of another whose doors have the same names", async () => {
  const [here, there] = [await makeConference(), await makeConference()];
  const steward = await makeActor("steward");
  const scanAt = async (conference: typeof here, times: number) => {
    const { ticket } = await makeRegistration(conference.id);
    const scans = Array.from({ length: times }, () => makeScan(ticket?.code ?? "", now));
    await recordScans(steward, { slug: conference.slug, scans }, now);
  };
  await scanAt(here, 1);
  for (const times of [1, 3]) await scanAt(there, times);
  const main = async (conference: typeof here) =>
    (await listCheckpointFigures(conference))[0]?.count;
  expect([await main(here), await main(there)]).toEqual([1, 2]);
  expect(await getAttendanceOverview(here)).toMatchObject({ refused: [], undone: 0 });
  expect((await getAttendanceOverview(there)).refused).toEqual([
    { verdict: "already-in", count: 2 },
  ]);
  expect(await listConflicts(here.id)).toEqual([]);
  expect(await listConflicts(there.id)).toHaveLength(2);
});

it("lists the newest 20 conflicts, the one that came in last first", async () => {
  const conference = await makeConference();
  const steward = await makeActor("steward");
  const minutes = [...Array.from({ length: 20 }, (_, index) => index), 25, 22];
  for (const minute of minutes) {
    const at = new Date(now.getTime() + minute * 60_000);
    const scans = [makeScan(`nobody ${minute}`, at)];
    await recordScans(steward, { slug: conference.slug, scans }, at);
  }
  const listed = await listConflicts(conference.id);
  expect(listed.map(({ receivedAt }) => (receivedAt.getTime() - now.getTime()) / 60_000)).toEqual([
    ...[25, 22],
    ...Array.from({ length: 18 }, (_, index) => 19 - index),
  ]);
});

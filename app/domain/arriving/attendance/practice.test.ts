// Practice: scans on days that are none of the conference's are answered as ever and count for nothing.
import { describe, expect, it } from "vitest";
import { read } from "~/platform/db.server";
import { makeScan } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makeRegistration,
  theDay,
} from "../../../../prisma/factories/factories";
import { findDoorCount, getDoorPage, getOwnScan } from "./door.server";
import { getAttendanceOverview, listConflicts, listMuster } from "./overview.server";
import { isPractice, madeAt, practiceNote } from "./practice";
import { recordScans } from "./record-scans.server";
import { undoScan } from "./undo-scan.server";

const days = { startsOn: "2027-02-02", endsOn: "2027-02-03", timeZone: "Europe/London" };
const at = (text: string) => new Date(text);
const dayBefore = at("2027-02-01T15:00:00Z");

describe("a scan", () => {
  it.each([
    ["2027-02-01T23:59:00Z", true],
    ["2027-02-02T00:00:00Z", false],
    ["2027-02-03T23:59:00Z", false],
    ["2027-02-04T05:59:00Z", false],
    ["2027-02-04T06:00:00Z", true],
  ])("at %s is practice: %s", (moment, practice) => {
    expect(isPractice(at(moment), days)).toBe(practice);
  });

  it("is on the conference's own days, wherever that is", () => {
    const auckland = { ...days, timeZone: "Pacific/Auckland" };
    expect(isPractice(at("2027-02-01T12:00:00Z"), auckland)).toBe(false);
    expect(isPractice(at("2027-02-01T10:00:00Z"), auckland)).toBe(true);
  });

  it("was made when its device says, within a week before it came", () => {
    const came = at("2027-02-02T12:00:00Z");
    const believed = at("2027-01-26T12:00:00Z");
    expect(madeAt(believed, came)).toEqual(believed);
    expect(madeAt(at("2027-01-26T11:59:59Z"), came)).toEqual(came);
    expect(madeAt(at("2027-02-02T12:00:01Z"), came)).toEqual(came);
  });

  it("has the door say whether it counts", () => {
    expect(practiceNote(dayBefore, days)).toBe(
      "Practice: scans do not count until the conference, Tuesday 2 and Wednesday 3 February 2027.",
    );
    expect(practiceNote(theDay, days)).toBeNull();
    expect(practiceNote(at("2027-03-01T12:00:00Z"), days)).toMatch(
      /^The conference was .* not count\.$/,
    );
  });
});

async function makeDoor() {
  const conference = await makeConference();
  const steward = await makeActor("steward");
  const { ticket, registration } = await makeRegistration(conference.id);
  const scan = async (made: Date, came = made, code = ticket?.code ?? "") => {
    const sent = makeScan(code, made);
    const input = { slug: conference.slug, scans: [sent] };
    const [result] = await recordScans(steward, input, came);
    expect(await recordScans(steward, input, came)).toEqual([result]);
    return result;
  };
  const counted = async (now: Date) => findDoorCount(conference.slug, "main", now);
  return { conference, steward, registration, scan, counted };
}

describe("the day before", () => {
  it("a door answers as on the day, counts its practice, and nothing of it is attendance", async () => {
    const { conference, steward, scan, counted } = await makeDoor();
    const first = await scan(dayBefore);
    expect(first).toMatchObject({ verdict: "admitted", practice: true });
    expect(await scan(at("2027-02-01T15:05:00Z"))).toMatchObject({
      verdict: "already-in",
      detail: expect.stringContaining("3pm"),
      practice: true,
    });
    await scan(dayBefore, dayBefore, "B".repeat(22));
    expect(await counted(dayBefore)).toEqual({ onSite: 1, expected: 1, atCheckpoint: 1 });
    expect(await read.attendance.count({ where: { conferenceId: conference.id } })).toBe(0);
    expect(await listMuster(conference.id)).toEqual([]);
    expect(await listConflicts(conference.id)).toEqual([]);
    expect(await getAttendanceOverview(conference)).toMatchObject({
      arrivals: [],
      refused: [],
      undone: 0,
      practice: 3,
    });
    const page = await getDoorPage(
      steward,
      { slug: conference.slug, checkpoint: null, scanId: null },
      dayBefore,
    );
    expect(page?.practice).toMatch(/^Practice: /);
    const own = { conferenceId: conference.id, stewardId: steward.personId };
    expect(await getOwnScan({ ...own, scanId: first?.scanId ?? "" })).toMatchObject({
      result: { practice: true },
    });
  });

  it("begins anew each day, and after an undo", async () => {
    const { conference, steward, scan } = await makeDoor();
    await scan(at("2027-01-31T15:00:00Z"));
    const second = await scan(dayBefore);
    expect(second).toMatchObject({ verdict: "admitted" });
    const input = { slug: conference.slug, scanId: second?.scanId ?? "" };
    await undoScan(steward, input, dayBefore);
    expect(await scan(dayBefore)).toMatchObject({ verdict: "admitted" });
  });

  it("is forgotten by the door on the day, also where its scans come late", async () => {
    const { conference, scan, counted } = await makeDoor();
    await scan(dayBefore);
    expect(await scan(dayBefore, theDay)).toMatchObject({ verdict: "already-in", practice: true });
    expect(await counted(theDay)).toEqual({ onSite: 0, expected: 1, atCheckpoint: 0 });
    expect(await scan(theDay)).toMatchObject({ verdict: "admitted" });
    expect(await counted(theDay)).toEqual({ onSite: 1, expected: 1, atCheckpoint: 1 });
    expect(await read.attendance.count({ where: { conferenceId: conference.id } })).toBe(1);
  });
});

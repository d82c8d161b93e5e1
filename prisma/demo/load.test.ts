// The demonstration in a real database: whole, within every limit, and loaded once.
import { describe, expect, it } from "vitest";
import { read } from "../../app/platform/db.server";
import { loadDemonstration } from "./load";

describe("the demonstration", () => {
  it("loads two conferences with delegates in every sector and region, and a sign-in for each role", async () => {
    const { signIns } = await loadDemonstration({ reset: false });
    expect(signIns.map(({ role }) => role)).toContain("organiser");
    expect(signIns.every(({ url }) => url.startsWith("http://conference.test/demo/sign-in/"))).toBe(
      true,
    );
    const current = await read.conference.findFirstOrThrow({ where: { current: true } });
    const registrations = await read.registration.findMany({
      where: { conferenceId: current.id },
      select: { sector: true, region: true, state: true },
    });
    expect(registrations.length).toBeGreaterThanOrEqual(600);
    expect(new Set(registrations.map(({ sector }) => sector)).size).toBe(11);
    expect(new Set(registrations.map(({ region }) => region)).size).toBe(13);
    const approved = registrations.filter(({ state }) => state === "approved").length;
    expect(current.admitted).toBe(approved);
    expect(await read.ticket.count({ where: { registration: { conferenceId: current.id } } })).toBe(
      approved,
    );
  }, 120_000);

  it("keeps the counters that the database keeps equal to what is there", async () => {
    const sessions = await read.session.findMany({
      select: { placesHeld: true, _count: { select: { places: { where: { state: "held" } } } } },
    });
    for (const session of sessions) expect(session.placesHeld).toBe(session._count.places);
    expect(sessions.some((session) => session.placesHeld > 0)).toBe(true);
  });

  it("publishes ten write-ups, and finds them by their words", async () => {
    expect(await read.writeUp.count({ where: { state: "published" } })).toBe(10);
    const hits = await read.$queryRaw<unknown[]>`
      SELECT "writeUpId" FROM "WriteUpSearch" WHERE "WriteUpSearch" MATCH 'trafficking'`;
    expect(hits.length).toBeGreaterThan(0);
  });

  it("does nothing the second time", async () => {
    const before = await read.registration.count();
    await loadDemonstration({ reset: false });
    expect(await read.registration.count()).toBe(before);
  });
});

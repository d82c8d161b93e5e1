// The numbers behind the organiser's charts, from real rows.
import { describe, expect, it } from "vitest";
import { makeConference, makeRegistration } from "../../../../prisma/factories/factories";
import { getRegistrationFigures } from "./figures.server";

const at = (iso: string) => new Date(iso);

describe("growth by day", () => {
  it("adds up over the conference's own days, in summer time too", async () => {
    const conference = await makeConference({ timeZone: "Europe/London" });
    for (const submittedAt of [
      at("2026-06-02T22:59:00Z"),
      at("2026-06-01T10:00:00Z"),
      at("2026-06-02T23:30:00Z"),
      at("2026-06-01T23:00:00Z"),
    ])
      await makeRegistration(conference.id, { submittedAt });
    expect((await getRegistrationFigures(conference)).growth).toEqual([
      { day: "2026-06-01", total: 1 },
      { day: "2026-06-02", total: 3 },
      { day: "2026-06-03", total: 4 },
    ]);
  });
});

describe("a conference's registrations", () => {
  it("are counted by state, and those that stand by day, sector and region", async () => {
    const conference = await makeConference();
    const { id } = conference;
    const day = (n: number) => at(`2026-12-0${n}T12:00:00Z`);
    await makeRegistration(id, { submittedAt: day(3), decidedAt: day(5), region: "wales" });
    await makeRegistration(id, { submittedAt: day(1), decidedAt: day(1), sector: "health" });
    await makeRegistration(id, { state: "submitted", submittedAt: day(4) });
    await makeRegistration(id, { state: "submitted", submittedAt: day(2), sector: "health" });
    await makeRegistration(id, { state: "waiting", submittedAt: day(4), waitingSince: day(4) });
    await makeRegistration(id, { state: "draft" });
    await makeRegistration(id, { state: "declined", submittedAt: day(1) });
    await makeRegistration(id, { state: "withdrawn", submittedAt: day(1) });
    await makeRegistration((await makeConference()).id, { submittedAt: day(1) });
    const figures = await getRegistrationFigures(conference);
    expect(figures).toEqual({
      counts: { approved: 2, submitted: 2, waiting: 1, draft: 1, declined: 1, withdrawn: 1 },
      oldestToVet: day(2),
      inForce: 5,
      growth: [
        { day: "2026-12-01", total: 1 },
        { day: "2026-12-02", total: 2 },
        { day: "2026-12-03", total: 3 },
        { day: "2026-12-04", total: 5 },
      ],
      approvedGrowth: [
        { day: "2026-12-01", total: 1 },
        { day: "2026-12-05", total: 2 },
      ],
      bySector: [
        { key: "police", count: 3 },
        { key: "health", count: 2 },
      ],
      byRegion: [
        { key: "west-midlands", count: 4 },
        { key: "wales", count: 1 },
      ],
    });
  });

  it("of nobody are nothing", async () => {
    const figures = await getRegistrationFigures(await makeConference());
    expect(figures).toMatchObject({ counts: {}, oldestToVet: null, inForce: 0, growth: [] });
  });
});

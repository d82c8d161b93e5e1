// The tally and the lines of the lists always say what counting anew would say, whatever is done to registrations and places.
import { describe, expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import {
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { getRegistrationFigures } from "./figures.server";
import { askTally } from "./tally.sql.server";

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

/** What the tally of a conference says, in one order. */
const tallied = (conferenceId: string) =>
  read.registrationTally.findMany({
    where: { conferenceId, NOT: { of: "places", count: 0 } },
    orderBy: [{ state: "asc" }, { of: "asc" }, { key: "asc" }],
    select: { state: true, of: true, key: true, count: true },
  });

/** The same, counted from the registrations themselves. */
async function recounted(conferenceId: string) {
  const rows = await read.registration.findMany({ where: { conferenceId } });
  const counts = new Map<string, number>();
  const quarter = (moment: Date) =>
    new Date(Math.floor(moment.getTime() / 900_000) * 900_000).toISOString().slice(0, 16);
  for (const row of rows) {
    const came = row.submittedAt ?? row.createdAt;
    const held = await read.place.count({
      where: { registrationId: row.id, state: { in: ["held", "offered"] } },
    });
    const keys = {
      all: "",
      came: quarter(came),
      decided: quarter(row.decidedAt ?? came),
      sector: row.sector,
      region: row.region,
      organisation: row.organisation,
      initial: row.badgeName.slice(0, 1),
      places: String(held),
    };
    for (const [of, key] of Object.entries(keys)) {
      const name = JSON.stringify([row.state, of, key]);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([name, count]) => {
      const [state, of, key] = JSON.parse(name) as [string, string, string];
      return { state, of, key, count };
    })
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const order = ({ state, of, key }: { state: string; of: string; key: string }) =>
  [state, of, key].join("\u0000");

async function lines(conferenceId: string) {
  const select = { state: true, registrationId: true, since: true } as const;
  const of = { where: { conferenceId }, orderBy: { registrationId: "asc" as const }, select };
  return read.registrationEntry.findMany(of);
}

describe("the tally", () => {
  it("follows registrations that come, change, move and go, and the places that they hold", async () => {
    const { id: conferenceId } = await makeConference();
    const slot = await makeSlot(conferenceId);
    const session = await makeSession(conferenceId, slot.id);
    const agrees = async () =>
      expect(await tallied(conferenceId)).toEqual(await recounted(conferenceId));
    const made = [];
    for (let n = 0; n < 6; n += 1)
      made.push(
        (
          await makeRegistration(conferenceId, {
            state: n % 2 ? "submitted" : "approved",
            sector: n % 3 ? "health" : "police",
            badgeName: n % 3 ? "Étienne" : "Zoë",
            submittedAt: later(n * 7),
          })
        ).registration,
      );
    await agrees();
    const [first, second, third] = made.map(({ id }) => id);
    const change = (id: string | undefined, data: object) =>
      command((tx) => tx.registration.update({ where: { id: id ?? "" }, data }));
    await change(second, { state: "waiting", waitingSince: later(90), decidedAt: later(100) });
    await change(second, { state: "approved", waitingSince: null, offeredUntil: null });
    await change(third, { organisation: "Elsewhere", region: "wales", badgeName: "Ada" });
    await agrees();
    const place = await command((tx) =>
      tx.place.create({
        data: {
          conferenceId,
          registrationId: first ?? "",
          slotId: slot.id,
          sessionId: session.id,
          state: "held",
          since: testNow,
        },
      }),
    );
    await agrees();
    expect((await askTally(conferenceId, ["places"])).map(({ key }) => key)).toContain("1");
    await change(first, { state: "withdrawn" });
    await agrees();
    const { id } = place;
    await command((tx) => tx.place.update({ where: { id }, data: { state: "released" } }));
    await agrees();
    await command((tx) => tx.place.update({ where: { id }, data: { state: "offered" } }));
    await command((tx) => tx.place.delete({ where: { id } }));
    await agrees();
    await command((tx) => tx.registration.delete({ where: { id: third ?? "" } }));
    await agrees();
    expect(JSON.stringify(await tallied(conferenceId))).not.toContain("Elsewhere");
  });

  it("has a line of the lists for each registration, and none once the conference is gone", async () => {
    const { id: conferenceId } = await makeConference();
    const { registration } = await makeRegistration(conferenceId, {
      state: "waiting",
      submittedAt: later(1),
      waitingSince: later(5),
    });
    const { id: registrationId } = registration;
    expect(await lines(conferenceId)).toEqual([
      { registrationId, state: "waiting", since: later(5) },
    ]);
    await command((tx) => tx.conference.delete({ where: { id: conferenceId } }));
    expect([await lines(conferenceId), await tallied(conferenceId)]).toEqual([[], []]);
    expect((await getRegistrationFigures({ id: conferenceId, timeZone: "UTC" })).inForce).toBe(0);
  });
});

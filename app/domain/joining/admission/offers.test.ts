// Offers of freed places: taken in time or not at all, and never made on the day itself.
import { describe, expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { lettersTo } from "../../../../prisma/factories/registrations";
import { deedsOf } from "../../../../prisma/factories/trail";
import { acceptOffer, expireOffers } from "./offers.server";
import { passPlacesOn } from "./waiting-list.server";

const hours = (number: number) => new Date(testNow.getTime() + number * 3_600_000);
const stored = (id: string) => read.registration.findUniqueOrThrow({ where: { id } });

/** Somebody in line whose offer ends in an hour, at a conference of one place. */
async function offered() {
  const { id: conferenceId } = await makeConference({ capacity: 1 });
  const made = await makeRegistration(conferenceId, {
    state: "waiting",
    waitingSince: hours(-1),
    offeredUntil: hours(1),
  });
  const accept = (now: Date) =>
    acceptOffer(made.actor, { registrationId: made.registration.id }, now);
  return { ...made, conferenceId, accept };
}

describe("an offer", () => {
  it("can be taken until its time, and then the place is theirs", async () => {
    const { registration, accept } = await offered();
    const lastMoment = new Date(hours(1).getTime() - 1);
    await accept(lastMoment);
    expect(await stored(registration.id)).toMatchObject({
      state: "approved",
      offeredUntil: null,
      waitingSince: null,
      decidedAt: lastMoment,
    });
    expect((await deedsOf(registration.id)).map(([action]) => action)).toEqual([
      "offer-taken",
      "ticket-issued",
    ]);
  });

  it("cannot be taken after its time, even before anything has ended it", async () => {
    const { registration, accept } = await offered();
    for (const late of [hours(1), hours(2)])
      await expect(accept(late)).rejects.toMatchObject({
        code: "closed",
        sentence: "The offer of a place has ended.",
      });
    expect(await stored(registration.id)).toEqual(registration);
    expect(await deedsOf(registration.id)).toEqual([]);
    expect(await read.ticket.count({ where: { registrationId: registration.id } })).toBe(0);
    expect(await lettersTo(registration.email)).toEqual([]);
  });

  it("is nothing that somebody who was made none can take", async () => {
    const { id: conferenceId } = await makeConference();
    for (const state of ["submitted", "waiting", "declined", "withdrawn"]) {
      const { registration, actor } = await makeRegistration(conferenceId, { state });
      const accept = acceptOffer(actor, { registrationId: registration.id }, testNow);
      await expect(accept, state).rejects.toMatchObject({ code: "closed" });
    }
  });

  it("counts as a place until it ends", async () => {
    const { conferenceId, registration } = await offered();
    const admitted = async () =>
      (await read.conference.findUniqueOrThrow({ where: { id: conferenceId } })).admitted;
    expect(await admitted()).toBe(1);
    await expireOffers(hours(1));
    // Nobody else is in line, so it is offered to the same person again.
    expect(await deedsOf(registration.id)).toEqual([
      ["offer-ended", {}],
      ["place-offered", { until: hours(49).toISOString() }],
    ]);
    expect(await admitted()).toBe(1);
  });
});

describe("a free place", () => {
  async function lineAt(facts: Parameters<typeof makeConference>[0]) {
    const { id: conferenceId } = await makeConference({ capacity: 1, ...facts });
    const waitingSince = hours(-1);
    const state = "waiting";
    const { registration } = await makeRegistration(conferenceId, { state, waitingSince });
    return { conferenceId, registration };
  }

  it("is offered until the eve of the conference, and to nobody on its days or later", async () => {
    const days = { startsOn: "2027-02-02", endsOn: "2027-02-03" };
    const at = {
      "2027-02-01T23:59:59Z": true,
      "2027-02-02T00:00:00Z": false,
      "2027-02-03T12:00:00Z": false,
      "2027-02-04T00:00:00Z": false,
    };
    for (const [moment, expected] of Object.entries(at)) {
      const { conferenceId, registration } = await lineAt(days);
      await command((tx) => passPlacesOn({ tx, now: new Date(moment) }, conferenceId));
      expect((await stored(registration.id)).offeredUntil !== null, moment).toBe(expected);
      expect(await lettersTo(registration.email), moment).toHaveLength(expected ? 1 : 0);
    }
  });

  it("is offered once, by the system, with the time that the conference gives", async () => {
    const { conferenceId, registration } = await lineAt({ offerHours: 5, capacity: 3 });
    const pass = () => command((tx) => passPlacesOn({ tx, now: testNow }, conferenceId));
    await pass();
    await pass();
    expect((await stored(registration.id)).offeredUntil).toEqual(hours(5));
    const trail = await read.auditRecord.findMany({ where: { subjectId: registration.id } });
    expect(trail.map(({ action, actorName }) => [action, actorName])).toEqual([
      ["place-offered", "The conference system"],
    ]);
  });

  it("that a raised capacity has made is offered by the timed job", async () => {
    const { conferenceId, registration } = await lineAt({ capacity: 1 });
    await makeRegistration(conferenceId);
    await expireOffers(testNow);
    expect((await stored(registration.id)).offeredUntil).toBeNull();
    await command((tx) =>
      tx.conference.update({ where: { id: conferenceId }, data: { capacity: 2 } }),
    );
    await expireOffers(testNow);
    expect((await stored(registration.id)).offeredUntil).toEqual(hours(48));
  });
});

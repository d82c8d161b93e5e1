// A delegate's home: each state of a registration, what is open beside it, and never a ticket's code.
import { describe, expect, it } from "vitest";
import { command } from "~/platform/db.server";
import { makePlace } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { getMyConference } from "./my-conference.server";

const hours = (number: number) => new Date(testNow.getTime() + number * 3_600_000);
/** Nothing is open to anybody: no conference of these tests is in the way of another's. */
const closed = { registrationOpensAt: null };

async function home(
  facts: Parameters<typeof makeRegistration>[1],
  conference: Parameters<typeof makeConference>[0] = {},
  now = testNow,
) {
  const { id: conferenceId, ...made } = await makeConference({ ...closed, ...conference });
  const registered = await makeRegistration(conferenceId, facts);
  const shown = await getMyConference(registered.actor, now);
  return { ...registered, conference: made, conferenceId, shown };
}

describe("the home of somebody without a registration", () => {
  it("offers the conference that takes registrations, and nothing where none does", async () => {
    const actor = await makeActor();
    const nothing = { mine: null, open: null, speaker: false, day: [], choosing: false };
    expect(await getMyConference(actor, testNow)).toEqual(nothing);
    const { slug, name, id } = await makeConference({ current: true });
    expect(await getMyConference(actor, testNow)).toEqual({ ...nothing, open: { slug, name } });
    const data = { ...closed, current: false };
    await command((tx) => tx.conference.update({ where: { id }, data }));
  });
});

describe("the home of somebody registered", () => {
  it("says who and where, in words", async () => {
    const { registration, conference, shown } = await home({ state: "submitted" });
    expect(shown.mine).toEqual({
      state: "submitted",
      over: false,
      changeable: true,
      fullName: registration.fullName,
      reference: registration.reference,
      conference: {
        slug: conference.slug,
        name: conference.name,
        days: "Tuesday 2 February 2027",
        place: "The Hall, 1 Test Street, Birmingham",
      },
      qr: null,
      hasTicket: false,
      position: null,
      offeredUntil: null,
      declineReason: null,
      closed: "Registration is not open yet.",
      contact: "",
    });
    expect(shown).toMatchObject({ open: null, speaker: false, day: [], choosing: true });
  });

  it("in the states that hold nothing shows neither ticket nor day", async () => {
    const changeable = { draft: false, submitted: true, declined: false, withdrawn: false };
    for (const [state, may] of Object.entries(changeable)) {
      const { shown } = await home({ state });
      expect(shown.mine, state).toMatchObject({ state, changeable: may, qr: null, position: null });
      expect(shown.day, state).toEqual([]);
    }
    const reason = "We could not confirm your employer.";
    const { shown } = await home({ state: "declined", declineReason: reason });
    expect(shown.mine?.declineReason).toBe(reason);
  });

  it("in line says the position, and an offer for as long as it stands", async () => {
    const { actor, registration, conferenceId, shown } = await home({
      state: "waiting",
      waitingSince: hours(-1),
    });
    expect(shown.mine).toMatchObject({ state: "waiting", position: 1, offeredUntil: null });
    await makeRegistration(conferenceId, { state: "waiting", waitingSince: hours(-2) });
    expect((await getMyConference(actor, testNow)).mine?.position).toBe(2);
    const data = { offeredUntil: hours(2) };
    await command((tx) => tx.registration.update({ where: { id: registration.id }, data }));
    const offered = { position: null, offeredUntil: "midday on Tuesday 12 January 2027" };
    expect((await getMyConference(actor, testNow)).mine).toMatchObject(offered);
    expect((await getMyConference(actor, hours(2))).mine?.offeredUntil).toBeNull();
  });

  it("approved shows the ticket as a picture and never its code, and the day with its places", async () => {
    const { actor, registration, ticket, conferenceId } = await home({});
    const slot = await makeSlot(conferenceId);
    const session = await makeSession(conferenceId, slot.id);
    await makePlace(registration, session);
    const shown = await getMyConference(actor, testNow);
    expect(shown.mine?.qr).toMatch(/^<svg /);
    expect(shown.mine?.hasTicket).toBe(true);
    expect(shown.day.map(({ title }) => title)).toEqual([session.title]);
    expect(JSON.stringify(shown)).not.toContain(ticket?.code ?? "no code");
  });

  it("back in vetting keeps the ticket, which rests", async () => {
    const { actor, registration } = await home({});
    const data = { state: "submitted" };
    await command((tx) => tx.registration.update({ where: { id: registration.id }, data }));
    const { mine, day } = await getMyConference(actor, testNow);
    expect(mine).toMatchObject({ state: "submitted", qr: null, hasTicket: true });
    expect(day).toEqual([]);
  });

  it("says that the conference is over, and then shows no ticket and no day", async () => {
    const { actor, conferenceId } = await home({});
    await makeSession(conferenceId, (await makeSlot(conferenceId)).id);
    const last = await getMyConference(actor, new Date("2027-02-02T23:59:59Z"));
    expect([last.mine?.over, last.mine?.qr !== null, last.day.length]).toEqual([false, true, 1]);
    const after = await getMyConference(actor, new Date("2027-02-03T00:00:00Z"));
    expect(after.mine).toMatchObject({ over: true, changeable: false, qr: null });
    expect(after.day).toEqual([]);
  });

  it("says that somebody speaks, at any conference", async () => {
    const { actor, conferenceId } = await home({});
    const { personId } = actor;
    await command((tx) =>
      tx.speaker.create({ data: { conferenceId, personId, name: "Delegate" } }),
    );
    expect((await getMyConference(actor, testNow)).speaker).toBe(true);
  });

  it("points to another conference that takes registrations, and not to its own", async () => {
    const { actor } = await home({});
    const { slug, name, id } = await makeConference({
      startsOn: "2028-02-02",
      endsOn: "2028-02-02",
    });
    expect((await getMyConference(actor, testNow)).open).toEqual({ slug, name });
    await makeRegistration(id, { personId: actor.personId, state: "declined" });
    expect((await getMyConference(actor, testNow)).open).toBeNull();
  });
});

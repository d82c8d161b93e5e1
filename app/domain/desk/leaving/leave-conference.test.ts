// Leaving a conference through a real database: what was held goes to the next, once, and never to two.
import { describe, expect, it } from "vitest";
import { approveRegistrations } from "~/domain/desk/vetting/approve-registrations.server";
import { acceptOffer, expireOffers } from "~/domain/joining/admission/offers.server";
import { waitingPosition } from "~/domain/joining/admission/waiting-list.server";
import { read } from "~/platform/db.server";
import { makePlace } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { lettersTo } from "../../../../prisma/factories/registrations";
import { deedsOf } from "../../../../prisma/factories/trail";
import { withdrawRegistration } from "./withdraw-registration.server";

const later = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000);
const stored = (id: string) =>
  read.registration.findUniqueOrThrow({ where: { id }, include: { tickets: true } });
const kindsTo = async (email: string) => (await lettersTo(email)).map((letter) => letter.kind);

describe("a freed place", () => {
  async function fullConference() {
    const { id: conferenceId, slug } = await makeConference({ capacity: 1, offerHours: 48 });
    const holder = await makeRegistration(conferenceId);
    const line = [];
    for (const hours of [-3, -2, -1])
      line.push(
        await makeRegistration(conferenceId, { state: "waiting", waitingSince: later(hours) }),
      );
    const [first, second, third] = line;
    if (!first || !second || !third) throw new Error("The line is not made.");
    return { conferenceId, slug, holder, first, second, third };
  }

  it("is offered to the next in line for a time, and nobody slips in between", async () => {
    const { conferenceId, slug, holder, first, second } = await fullConference();
    const organiser = await makeActor("organiser");
    const withdraw = () =>
      withdrawRegistration(holder.actor, { registrationId: holder.registration.id }, testNow);
    await Promise.all([withdraw(), withdraw(), withdraw()]);
    expect(await kindsTo(holder.registration.email)).toEqual(["registration-withdrawn"]);
    expect((await stored(holder.registration.id)).tickets[0]?.state).toBe("void");
    expect((await stored(first.registration.id)).offeredUntil).toEqual(later(48));
    const letter = (await lettersTo(first.registration.email))[0];
    expect(letter?.text).toContain("until 10am on Thursday 14 January 2027");
    expect(await waitingPosition(read, conferenceId, second.registration.id)).toBe(1);

    const late = (await makeRegistration(conferenceId, { state: "submitted" })).registration;
    const chosen = [{ id: late.id, version: late.version }];
    expect((await approveRegistrations(organiser, { slug, chosen }, later(1))).waiting).toBe(1);

    const accept = () =>
      acceptOffer(first.actor, { registrationId: first.registration.id }, later(2));
    await Promise.all([accept(), accept()]);
    expect((await stored(first.registration.id)).state).toBe("approved");
    expect(await kindsTo(first.registration.email)).toEqual([
      "place-offered",
      "registration-approved",
    ]);
    expect(await read.conference.findUnique({ where: { id: conferenceId } })).toMatchObject({
      admitted: 1,
    });
  });

  it("goes on to the next when the offer runs out, and the last comes to the end of the line", async () => {
    const { conferenceId, holder, first, second, third } = await fullConference();
    await withdrawRegistration(holder.actor, { registrationId: holder.registration.id }, testNow);
    await expireOffers(later(47));
    expect((await stored(second.registration.id)).offeredUntil).toBeNull();
    await expireOffers(later(48));
    await expireOffers(later(48));
    expect((await stored(first.registration.id)).offeredUntil).toBeNull();
    expect((await stored(second.registration.id)).offeredUntil).toEqual(later(96));
    expect(await waitingPosition(read, conferenceId, third.registration.id)).toBe(1);
    expect(await waitingPosition(read, conferenceId, first.registration.id)).toBe(2);
    expect(await kindsTo(first.registration.email)).toEqual(["place-offered", "offer-ended"]);
    expect(await kindsTo(second.registration.email)).toEqual(["place-offered"]);
    const tooLate = acceptOffer(first.actor, { registrationId: first.registration.id }, later(49));
    await expect(tooLate).rejects.toMatchObject({ code: "closed" });
    const stranger = acceptOffer(
      first.actor,
      { registrationId: second.registration.id },
      later(49),
    );
    await expect(stranger).rejects.toMatchObject({ code: "not-found" });
  });

  it("is not withdrawn by anybody else", async () => {
    const { holder, first } = await fullConference();
    await expect(
      withdrawRegistration(first.actor, { registrationId: holder.registration.id }, testNow),
    ).rejects.toMatchObject({ code: "not-found" });
    expect((await stored(holder.registration.id)).state).toBe("approved");
  });

  it("leaves the trail of who left, who was offered the place, who took it, and whose offer ended", async () => {
    const { holder, first, second } = await fullConference();
    const { id } = holder.registration;
    await withdrawRegistration(holder.actor, { registrationId: id }, testNow);
    await expireOffers(later(48));
    const taken = { registrationId: second.registration.id };
    await acceptOffer(second.actor, taken, later(49));
    expect(await deedsOf(id)).toEqual([
      ["registration-withdrawn", { before: "approved" }],
      ["ticket-voided", {}],
    ]);
    expect(await deedsOf(first.registration.id)).toEqual([
      ["place-offered", { until: later(48).toISOString() }],
      ["offer-ended", {}],
    ]);
    expect(await deedsOf(second.registration.id)).toEqual([
      ["place-offered", { until: later(96).toISOString() }],
      ["offer-taken", {}],
      ["ticket-issued", {}],
    ]);
  });
});

describe("withdrawing", () => {
  it("ends the ticket and frees the places in sessions, each with its letter", async () => {
    const { id: conferenceId } = await makeConference();
    const { registration, actor } = await makeRegistration(conferenceId);
    const slot = await makeSlot(conferenceId);
    const place = await makePlace(registration, await makeSession(conferenceId, slot.id));
    await withdrawRegistration(actor, { registrationId: registration.id }, testNow);
    const after = await read.place.findUniqueOrThrow({ where: { id: place.id } });
    expect(after.state).toBe("released");
    expect(await stored(registration.id)).toMatchObject({ state: "withdrawn" });
    expect(await kindsTo(registration.email)).toEqual(["place-given-up", "registration-withdrawn"]);
    expect((await deedsOf(registration.id)).map(([action]) => action)).toEqual([
      "registration-withdrawn",
      "ticket-voided",
      "place-given-up",
    ]);
  });

  it("is refused for what was never sent or was declined", async () => {
    const { id: conferenceId } = await makeConference();
    for (const state of ["draft", "declined"]) {
      const { registration, actor } = await makeRegistration(conferenceId, { state });
      const withdraw = withdrawRegistration(actor, { registrationId: registration.id }, testNow);
      await expect(withdraw).rejects.toMatchObject({
        code: "conflict",
        sentence: "This registration cannot be withdrawn.",
      });
      expect(await stored(registration.id)).toMatchObject({ state });
    }
  });
});

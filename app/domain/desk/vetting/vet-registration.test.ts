// Vetting, the waiting list and withdrawing through a real database: never too many, never twice, never half.
import { afterEach, describe, expect, it, vi } from "vitest";
import { withdrawRegistration } from "~/domain/desk/leaving/withdraw-registration.server";
import * as letters from "~/domain/ground/letters/write-letter.server";
import { acceptOffer, expireOffers } from "~/domain/joining/admission/offers.server";
import { waitingPosition } from "~/domain/joining/admission/waiting-list.server";
import { read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  testNow,
} from "../../../../prisma/factories/factories";
import { lettersTo } from "../../../../prisma/factories/registrations";
import { getRegistration, listRegistrations } from "./registrations.server";
import { approveRegistrations, declineRegistration } from "./vet-registration.server";

vi.mock("~/domain/ground/letters/write-letter.server", { spy: true });
afterEach(() => vi.mocked(letters.writeLetter).mockReset());

/** Nobody here has places in sessions to give up; release-place has its own tests. */
const nothingElse = () => Promise.resolve();
const later = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000);
const stored = (id: string) =>
  read.registration.findUniqueOrThrow({ where: { id }, include: { tickets: true } });
const kindsTo = async (email: string) => (await lettersTo(email)).map((letter) => letter.kind);

describe("approving", () => {
  it("of 60 at once for 30 places approves 30, puts 30 in line, and fails for none", async () => {
    const { id: conferenceId, slug } = await makeConference({ capacity: 30 });
    const organiser = await makeActor("organiser");
    const applicants = [];
    for (let n = 0; n < 60; n += 1)
      applicants.push((await makeRegistration(conferenceId, { state: "submitted" })).registration);
    const done = await Promise.all(
      applicants.map(({ id, version }) =>
        approveRegistrations(organiser, { slug, chosen: [{ id, version }] }, testNow, nothingElse),
      ),
    );
    const total = (what: "approved" | "waiting" | "changed") =>
      done.reduce((sum, one) => sum + one[what], 0);
    expect([total("approved"), total("waiting"), total("changed")]).toEqual([30, 30, 0]);
    const count = (state: string) => read.registration.count({ where: { conferenceId, state } });
    expect([await count("approved"), await count("waiting")]).toEqual([30, 30]);
    const conference = await read.conference.findUniqueOrThrow({ where: { id: conferenceId } });
    expect(conference.admitted).toBe(30);
    const tickets = { registration: { conferenceId } };
    expect(await read.ticket.count({ where: tickets })).toBe(30);
    expect(await read.letter.count({ where: { conferenceId } })).toBe(60);
  }, 120_000);

  it("twice is once, in bulk and one by one", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    const one = (await makeRegistration(conferenceId, { state: "submitted" })).registration;
    const two = (await makeRegistration(conferenceId, { state: "submitted" })).registration;
    const chosen = [one, two].map(({ id, version }) => ({ id, version }));
    const approve = () => approveRegistrations(organiser, { slug, chosen }, testNow, nothingElse);
    expect(await Promise.all([approve(), approve(), approve()])).toEqual([
      { approved: 2, waiting: 0, changed: 0 },
      { approved: 2, waiting: 0, changed: 0 },
      { approved: 2, waiting: 0, changed: 0 },
    ]);
    expect(await kindsTo(one.email)).toEqual(["registration-approved"]);
    expect((await stored(one.id)).tickets).toHaveLength(1);
    const trail = (await getRegistration(slug, one.id))?.trail.map((line) => line.action);
    expect(trail).toEqual(["ticket-issued", "registration-approved"]);
  });

  it("leaves what changed since the organiser looked, and refuses strangers and other conferences", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const other = await makeConference();
    const organiser = await makeActor("organiser");
    const { registration, actor } = await makeRegistration(conferenceId, { state: "submitted" });
    const chosen = [{ id: registration.id, version: registration.version + 1 }];
    expect(await approveRegistrations(organiser, { slug, chosen }, testNow, nothingElse)).toEqual({
      approved: 0,
      waiting: 0,
      changed: 1,
    });
    expect(() => approveRegistrations(actor, { slug, chosen }, testNow, nothingElse)).toThrow(
      "organiser role",
    );
    const elsewhere = approveRegistrations(
      organiser,
      { slug: other.slug, chosen },
      testNow,
      nothingElse,
    );
    await expect(elsewhere).rejects.toMatchObject({ code: "not-found" });
    expect((await stored(registration.id)).state).toBe("submitted");
  });

  it("that cannot write its letter changes nothing", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    const { id, version } = (await makeRegistration(conferenceId, { state: "submitted" }))
      .registration;
    const chosen = [{ id, version }];
    vi.mocked(letters.writeLetter).mockRejectedValueOnce(new Error("no letter today"));
    await expect(
      approveRegistrations(organiser, { slug, chosen }, testNow, nothingElse),
    ).rejects.toThrow("no letter today");
    expect(await stored(id)).toMatchObject({ state: "submitted", version, tickets: [] });
    expect((await getRegistration(slug, id))?.trail).toEqual([]);
    await approveRegistrations(organiser, { slug, chosen }, testNow, nothingElse);
    expect((await stored(id)).state).toBe("approved");
  });
});

describe("declining", () => {
  it("gives the reason, ends the ticket, frees what else was held, and is done once", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    const { registration } = await makeRegistration(conferenceId);
    const { id, version, email } = registration;
    const released: string[] = [];
    const decline = () =>
      declineRegistration(
        organiser,
        { slug, id, version, reason: "We could not confirm your employer." },
        testNow,
        async (_step, gone) => void released.push(gone),
      );
    await decline();
    await decline();
    expect(released).toEqual([id]);
    const after = await stored(id);
    expect(after.state).toBe("declined");
    expect(after.tickets.map((ticket) => ticket.state)).toEqual(["void"]);
    const told = await lettersTo(email);
    expect(told.map((letter) => letter.kind)).toEqual(["registration-declined"]);
    expect(told[0]?.text).toContain("We could not confirm your employer.");
  });

  it("is refused for a registration that changed since, and can be decided afresh", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    const { id, version } = (await makeRegistration(conferenceId, { state: "submitted" }))
      .registration;
    const reason = "Too late.";
    await expect(
      declineRegistration(
        organiser,
        { slug, id, version: version + 1, reason },
        testNow,
        nothingElse,
      ),
    ).rejects.toMatchObject({ code: "conflict" });
    await declineRegistration(organiser, { slug, id, version, reason }, testNow, nothingElse);
    const chosen = [{ id, version: (await stored(id)).version }];
    await approveRegistrations(organiser, { slug, chosen }, testNow, nothingElse);
    expect(await stored(id)).toMatchObject({ state: "approved", declineReason: null });
  });
});

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
      withdrawRegistration(
        holder.actor,
        { registrationId: holder.registration.id },
        testNow,
        nothingElse,
      );
    await Promise.all([withdraw(), withdraw(), withdraw()]);
    expect(await kindsTo(holder.registration.email)).toEqual(["registration-withdrawn"]);
    expect((await stored(holder.registration.id)).tickets[0]?.state).toBe("void");
    expect((await stored(first.registration.id)).offeredUntil).toEqual(later(48));
    const letter = (await lettersTo(first.registration.email))[0];
    expect(letter?.text).toContain("until 10am on Thursday 14 January 2027");
    expect(await waitingPosition(read, conferenceId, second.registration.id)).toBe(1);

    const late = (await makeRegistration(conferenceId, { state: "submitted" })).registration;
    const chosen = [{ id: late.id, version: late.version }];
    expect(
      (await approveRegistrations(organiser, { slug, chosen }, later(1), nothingElse)).waiting,
    ).toBe(1);

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
    await withdrawRegistration(
      holder.actor,
      { registrationId: holder.registration.id },
      testNow,
      nothingElse,
    );
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
      withdrawRegistration(
        first.actor,
        { registrationId: holder.registration.id },
        testNow,
        nothingElse,
      ),
    ).rejects.toMatchObject({ code: "not-found" });
    expect((await stored(holder.registration.id)).state).toBe("approved");
  });
});

describe("the queue", () => {
  it("counts by state, shows the oldest first, 50 on a page, and finds by name, address, employer and reference", async () => {
    const { id: conferenceId, slug } = await makeConference();
    for (let n = 0; n < 52; n += 1)
      await makeRegistration(conferenceId, {
        state: "submitted",
        fullName: n === 51 ? "Zoë Findable" : `Queued ${n}`,
        submittedAt: later(n === 51 ? -100 : n),
      });
    const { registration: approved } = await makeRegistration(conferenceId, {
      fullName: "Only Approved",
    });
    const queue = (search: string, page = 1) =>
      listRegistrations(slug, { state: "submitted", search, page });
    const all = await queue("");
    expect(all?.counts).toMatchObject({ submitted: 52, approved: 1, waiting: 0 });
    expect([all?.registrations.length, all?.pages]).toEqual([50, 2]);
    const oldest = all?.registrations[0];
    expect(oldest?.fullName).toBe("Zoë Findable");
    expect((await queue("", 2))?.registrations).toHaveLength(2);
    expect((await queue("", 99))?.page).toBe(2);
    for (const search of ["findable", oldest?.email ?? "", oldest?.reference.toLowerCase() ?? ""])
      expect((await queue(search))?.registrations.map(({ id }) => id)).toEqual([oldest?.id]);
    expect((await queue("northmoor"))?.counts.submitted).toBe(52);
    const { fullName: search } = approved;
    const anywhere = await listRegistrations(slug, { search, page: 1 });
    expect([anywhere?.state, anywhere?.registrations.length]).toEqual(["approved", 1]);
  });
});

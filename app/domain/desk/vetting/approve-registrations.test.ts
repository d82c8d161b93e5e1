// Approving through a real database: never too many, never twice, never half.
import { afterEach, describe, expect, it, vi } from "vitest";
import * as letters from "~/domain/ground/letters/write-letter.server";
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
import { approveRegistrations } from "./approve-registrations.server";
import { getRegistration } from "./registrations.server";

vi.mock("~/domain/ground/letters/write-letter.server", { spy: true });
afterEach(() => vi.mocked(letters.writeLetter).mockReset());

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
        approveRegistrations(organiser, { slug, chosen: [{ id, version }] }, testNow),
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
    const approve = () => approveRegistrations(organiser, { slug, chosen }, testNow);
    expect(await Promise.all([approve(), approve(), approve()])).toEqual([
      { approved: 2, waiting: 0, changed: 0 },
      { approved: 2, waiting: 0, changed: 0 },
      { approved: 2, waiting: 0, changed: 0 },
    ]);
    expect(await kindsTo(one.email)).toEqual(["registration-approved"]);
    expect((await stored(one.id)).tickets).toHaveLength(1);
    const trail = (await getRegistration(slug, one.id, testNow))?.trail.map((line) => line.action);
    expect(trail).toEqual(["ticket-issued", "registration-approved"]);
  });

  it("leaves what changed since the organiser looked, and refuses strangers and other conferences", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const other = await makeConference();
    const organiser = await makeActor("organiser");
    const { registration, actor } = await makeRegistration(conferenceId, { state: "submitted" });
    const chosen = [{ id: registration.id, version: registration.version + 1 }];
    expect(await approveRegistrations(organiser, { slug, chosen }, testNow)).toEqual({
      approved: 0,
      waiting: 0,
      changed: 1,
    });
    expect(() => approveRegistrations(actor, { slug, chosen }, testNow)).toThrow("organiser role");
    const elsewhere = approveRegistrations(organiser, { slug: other.slug, chosen }, testNow);
    await expect(elsewhere).rejects.toMatchObject({ code: "not-found" });
    expect((await stored(registration.id)).state).toBe("submitted");
  });

  it("tells who was approved and who has to wait, each by a line of the trail", async () => {
    const { id: conferenceId, slug } = await makeConference({ capacity: 1 });
    const organiser = await makeActor("organiser");
    const one = (await makeRegistration(conferenceId, { state: "submitted" })).registration;
    const two = (await makeRegistration(conferenceId, { state: "declined" })).registration;
    const chosen = [one, two].map(({ id, version }) => ({ id, version }));
    await approveRegistrations(organiser, { slug, chosen }, testNow);
    const decided = { decidedAt: testNow, decidedBy: organiser.personId, declineReason: null };
    expect(await stored(one.id)).toMatchObject({ state: "approved", ...decided });
    expect(await stored(two.id)).toMatchObject({ state: "waiting", ...decided });
    expect(await deedsOf(one.id)).toEqual([
      ["registration-approved", { before: "submitted" }],
      ["ticket-issued", {}],
    ]);
    expect(await deedsOf(two.id)).toEqual([["registration-waiting", { before: "declined" }]]);
  });

  it("of somebody for whom there is no room any more frees their places in sessions", async () => {
    const { id: conferenceId, slug } = await makeConference({ capacity: 1 });
    const organiser = await makeActor("organiser");
    await makeRegistration(conferenceId);
    const { registration } = await makeRegistration(conferenceId, { state: "submitted" });
    const { id, version, email } = registration;
    const slot = await makeSlot(conferenceId);
    const place = await makePlace(registration, await makeSession(conferenceId, slot.id));
    const chosen = [{ id, version }];
    expect((await approveRegistrations(organiser, { slug, chosen }, testNow)).waiting).toBe(1);
    const after = await read.place.findUniqueOrThrow({ where: { id: place.id } });
    expect(after.state).toBe("released");
    expect(await kindsTo(email)).toEqual(["registration-waiting", "place-given-up"]);
  });

  it("that cannot write its letter changes nothing", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    const { id, version } = (await makeRegistration(conferenceId, { state: "submitted" }))
      .registration;
    const chosen = [{ id, version }];
    vi.mocked(letters.writeLetter).mockRejectedValueOnce(new Error("no letter today"));
    await expect(approveRegistrations(organiser, { slug, chosen }, testNow)).rejects.toThrow(
      "no letter today",
    );
    expect(await stored(id)).toMatchObject({ state: "submitted", version, tickets: [] });
    expect((await getRegistration(slug, id, testNow))?.trail).toEqual([]);
    await approveRegistrations(organiser, { slug, chosen }, testNow);
    expect((await stored(id)).state).toBe("approved");
  });
});

// Declining through a real database: the reason is told, everything held is free, and nothing is done twice.
import { describe, expect, it } from "vitest";
import { listAudit } from "~/domain/ground/audit/audit.server";
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
import { approveRegistrations } from "./approve-registrations.server";
import { declineRegistration } from "./decline-registration.server";

const stored = (id: string) =>
  read.registration.findUniqueOrThrow({ where: { id }, include: { tickets: true } });

describe("declining", () => {
  it("gives the reason, ends the ticket, frees what else was held, and is done once", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    const { registration } = await makeRegistration(conferenceId);
    const { id, version, email } = registration;
    const slot = await makeSlot(conferenceId);
    const place = await makePlace(registration, await makeSession(conferenceId, slot.id));
    const reason = "We could not confirm your employer.";
    const decline = () => declineRegistration(organiser, { slug, id, version, reason }, testNow);
    await decline();
    await decline();
    expect(await read.place.findUnique({ where: { id: place.id } })).toMatchObject({
      state: "released",
    });
    const after = await stored(id);
    expect(after).toMatchObject({
      state: "declined",
      declineReason: reason,
      decidedAt: testNow,
      decidedBy: organiser.personId,
      version: version + 1,
    });
    expect(after.tickets.map((ticket) => ticket.state)).toEqual(["void"]);
    const told = await lettersTo(email);
    expect(told.map((letter) => letter.kind)).toEqual(["place-given-up", "registration-declined"]);
    expect(told[1]?.text).toContain(reason);
  });

  it("leaves a record of who did it and what was before, without the reason, which can be forgotten", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    for (const state of ["submitted", "waiting", "approved"]) {
      const { registration } = await makeRegistration(conferenceId, { state });
      const { id, version } = registration;
      const input = { slug, id, version, reason: "A private reason." };
      await declineRegistration(organiser, input, testNow);
      const [line, ...others] = await read.auditRecord.findMany({ where: { subjectId: id } });
      expect(line).toMatchObject({
        action: "registration-declined",
        subjectKind: "registration",
        conferenceId,
        actorId: organiser.personId,
        address: organiser.address,
        at: testNow,
        facts: JSON.stringify({ before: state }),
      });
      const trail = await listAudit("registration", id);
      expect(trail.map(({ changes }) => changes)).toContainEqual([
        `Before: ${state}`,
        "Reason: “None given” became “A private reason.”",
      ]);
      expect(others.map(({ action }) => action)).toEqual(
        state === "approved" ? ["ticket-voided"] : [],
      );
    }
  });

  it("is for organisers, of their conference, and for what can be declined", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const elsewhere = await makeConference();
    const organiser = await makeActor("organiser");
    const { registration, actor } = await makeRegistration(conferenceId, { state: "withdrawn" });
    const { id, version } = registration;
    const input = { slug, id, version, reason: "No." };
    expect(() => declineRegistration(actor, input, testNow)).toThrow("organiser role");
    await expect(
      declineRegistration(organiser, { ...input, slug: elsewhere.slug }, testNow),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(declineRegistration(organiser, input, testNow)).rejects.toMatchObject({
      code: "conflict",
      sentence: "This registration cannot be declined now.",
    });
    expect(await stored(id)).toMatchObject({ state: "withdrawn", version });
  });

  it("is refused for a registration that changed since, and can be decided afresh", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    const { id, version } = (await makeRegistration(conferenceId, { state: "submitted" }))
      .registration;
    const reason = "Too late.";
    await expect(
      declineRegistration(organiser, { slug, id, version: version + 1, reason }, testNow),
    ).rejects.toMatchObject({ code: "conflict" });
    await declineRegistration(organiser, { slug, id, version, reason }, testNow);
    const chosen = [{ id, version: (await stored(id)).version }];
    await approveRegistrations(organiser, { slug, chosen }, testNow);
    expect(await stored(id)).toMatchObject({ state: "approved", declineReason: null });
  });
});

// Tickets: one valid at a time, found in whatever a scanner reads, never written where it can be copied.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { system } from "~/domain/ground/audit/actor";
import { command, read } from "~/platform/db.server";
import { randomToken } from "~/platform/secrets.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  testNow,
} from "../../../../prisma/factories/factories";
import { codeFromScan, isTicketCode, referenceFromScan } from "./tickets";
import {
  findTicketHolder,
  issueTicket,
  reissueTicket,
  ticketQr,
  voidTicket,
} from "./tickets.server";

const ticketsOf = (registrationId: string) =>
  read.ticket.findMany({ where: { registrationId }, orderBy: { id: "asc" } });

describe("a scanned text", () => {
  it("gives the code, bare or in an address, on any host and with what a scanner adds", () => {
    const code = randomToken();
    for (const text of [
      code,
      ` ${code}\r\n`,
      `https://conference.test/t/${code}`,
      `http://localhost:3000/t/${code}`,
      `HTTPS://conference.test/t/${code}`,
      `https://conference.test/t/${code}/`,
      `https://conference.test/t/${code}?source=badge`,
      `https://conference.test/below/t/${code}`,
    ])
      expect(codeFromScan(text), text).toBe(code);
  });

  it("gives nothing for what is no ticket", () => {
    const code = randomToken();
    for (const text of [
      "",
      code.slice(1),
      `${code}A`,
      `t/${code}`,
      `/t/${code}`,
      `ftp://conference.test/t/${code}`,
      `https://conference.test/x/${code}`,
      `https://conference.test/?t/${code}`,
      `javascript://conference.test/t/${code}`,
      "x".repeat(10_000),
    ])
      expect(codeFromScan(text), text).toBeNull();
  });

  it("gives the reference as it is printed or typed, and nothing for other words", () => {
    for (const text of ["ABCD2345", "abcd2345", " abcd 2345\n", "ABCD-2345"])
      expect(referenceFromScan(text), text).toBe("ABCD2345");
    for (const text of ["", "ABCD234", "ABCD23456", "ABCD234é", "x".repeat(10_000), randomToken()])
      expect(referenceFromScan(text), text).toBeNull();
  });

  it("never gives anything but a code", () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (path, address) => {
        const code = codeFromScan(address ? `https://conference.test/${path}` : path);
        expect(code === null || isTicketCode(code)).toBe(true);
      }),
    );
  });
});

describe("tickets", () => {
  it("are issued once, whoever asks again", async () => {
    const { id: conferenceId } = await makeConference();
    const { registration } = await makeRegistration(conferenceId, { state: "submitted" });
    const issue = () => command((tx) => issueTicket(tx, system, registration.id, testNow));
    const codes = await Promise.all([issue(), issue(), issue()]);
    expect(new Set(codes).size).toBe(1);
    expect(codes[0]).toMatch(/^[\w-]{22}$/);
    expect(await ticketsOf(registration.id)).toHaveLength(1);
    const trail = await read.auditRecord.findMany({ where: { subjectId: registration.id } });
    expect(trail.map((line) => line.action)).toEqual(["ticket-issued"]);
    expect(JSON.stringify(trail)).not.toContain(codes[0]);
  });

  it("are made anew once for a form sent three times, and the old one is known as reissued", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    const { registration, ticket, actor } = await makeRegistration(conferenceId);
    const input = { slug, registrationId: registration.id, ticketId: ticket?.id ?? "" };
    const reissue = () => reissueTicket(organiser, input, testNow);
    await Promise.all([reissue(), reissue(), reissue()]);
    const states = (await ticketsOf(registration.id)).map(({ state }) => state).sort();
    expect(states).toEqual(["reissued", "valid"]);
    expect(() => reissueTicket(actor, input, testNow)).toThrow("organiser role");
    const other = await makeConference();
    await expect(
      reissueTicket(organiser, { ...input, slug: other.slug }, testNow),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  it("end with the registration, and only an approved one gets a new one", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    const { registration, ticket } = await makeRegistration(conferenceId);
    await command((tx) => voidTicket(tx, system, registration.id, testNow));
    await command((tx) => voidTicket(tx, system, registration.id, testNow));
    expect((await ticketsOf(registration.id)).map(({ state }) => state)).toEqual(["void"]);
    const trail = await read.auditRecord.count({ where: { action: "ticket-voided" } });
    expect(trail).toBe(1);
    const waiting = await makeRegistration(conferenceId, { state: "waiting" });
    const input = { slug, registrationId: waiting.registration.id, ticketId: ticket?.id ?? "" };
    await expect(reissueTicket(organiser, input, testNow)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("lead to their holder, and other codes to nobody", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const { ticket, actor } = await makeRegistration(conferenceId);
    expect(await findTicketHolder(ticket?.code ?? "")).toEqual({
      personId: actor.personId,
      conferenceSlug: slug,
    });
    for (const code of ["", "short", randomToken()])
      expect(await findTicketHolder(code)).toBeNull();
    expect(ticketQr(ticket?.code ?? "")).toMatch(/^<svg[^>]+viewBox/);
  });
});

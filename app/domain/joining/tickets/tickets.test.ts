// Tickets: one valid at a time, found in whatever a scanner reads, never written where it can be copied.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { system } from "~/domain/ground/audit/actor";
import { command, read } from "~/platform/db.server";
import { randomToken } from "~/platform/secrets.server";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { deedsOf } from "../../../../prisma/factories/trail";
import { ticketAddress, ticketQr } from "./ticket-qr.server";
import { codeFromScan, isTicketCode, ticketState, ticketStates } from "./tickets";
import { issueTicket, voidTicket } from "./tickets.server";

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

  it("is read up to 500 characters, whatever stands in it", () => {
    const code = randomToken();
    const bare = code.padEnd(500);
    const address = `https://conference.test/t/${code}?${"x".repeat(500)}`.slice(0, 500);
    for (const text of [bare, address]) {
      expect(codeFromScan(text)).toBe(code);
      expect(codeFromScan(`${text}${text.at(-1)}`)).toBeNull();
    }
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
    const issue = () =>
      command((tx) => issueTicket({ tx, actor: system, now: testNow }, registration));
    const codes = await Promise.all([issue(), issue(), issue()]);
    expect(new Set(codes).size).toBe(1);
    expect(codes[0]).toMatch(/^[\w-]{22}$/);
    expect(await ticketsOf(registration.id)).toHaveLength(1);
    const trail = await read.auditRecord.findMany({ where: { subjectId: registration.id } });
    expect(trail.map((line) => [line.action, line.conferenceId])).toEqual([
      ["ticket-issued", conferenceId],
    ]);
    expect(JSON.stringify(trail)).not.toContain(codes[0]);
  });

  it("end with the registration, once", async () => {
    const { id: conferenceId } = await makeConference();
    const { registration } = await makeRegistration(conferenceId);
    const end = () =>
      command((tx) => voidTicket({ tx, actor: system, now: testNow }, registration));
    await end();
    await end();
    expect((await ticketsOf(registration.id)).map(({ state }) => state)).toEqual(["void"]);
    expect(await deedsOf(registration.id)).toEqual([["ticket-voided", {}]]);
    const trail = await read.auditRecord.count({ where: { action: "ticket-voided" } });
    expect(trail).toBe(1);
  });

  it("have an address, which is what their QR code holds", () => {
    const code = randomToken();
    expect(ticketAddress(code)).toBe(`http://conference.test/t/${code}`);
    expect(codeFromScan(ticketAddress(code))).toBe(code);
    expect(ticketQr(code)).toMatch(/^<svg[^>]+viewBox/);
  });

  it("are in one of three states, and no other text is one", () => {
    expect(ticketStates.map(ticketState)).toEqual(["valid", "reissued", "void"]);
    expect(() => ticketState("approved")).toThrow("No ticket is approved.");
  });
});

// A new ticket from the help desk: once however often it is asked for, for those approved only.
import { describe, expect, it } from "vitest";
import { read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  testNow,
} from "../../../../prisma/factories/factories";
import { lettersTo } from "../../../../prisma/factories/registrations";
import { deedsOf } from "../../../../prisma/factories/trail";
import { reissueTicket } from "./reissue-ticket.server";

const ticketsOf = (registrationId: string) =>
  read.ticket.findMany({ where: { registrationId }, orderBy: { id: "asc" } });

describe("a new ticket", () => {
  it("is made once for a form sent three times, and the old one is known as reissued", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    const { registration, ticket, actor } = await makeRegistration(conferenceId);
    const input = { slug, registrationId: registration.id, ticketId: ticket?.id ?? "" };
    const reissue = () => reissueTicket(organiser, input, testNow);
    await Promise.all([reissue(), reissue(), reissue()]);
    const states = (await ticketsOf(registration.id)).map(({ state }) => state).sort();
    expect(states).toEqual(["reissued", "valid"]);
    expect(await deedsOf(registration.id)).toEqual([["ticket-reissued", {}]]);
    const told = await lettersTo(registration.email);
    expect(told.map(({ kind }) => kind)).toEqual(["ticket-reissued"]);
    expect(told[0]?.text).toContain("/my/ticket");
    expect(told[0]?.text).not.toContain(ticket?.code);
    expect(() => reissueTicket(actor, input, testNow)).toThrow("organiser role");
    const other = await makeConference();
    await expect(
      reissueTicket(organiser, { ...input, slug: other.slug }, testNow),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  it("is for an approved registration only", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const organiser = await makeActor("organiser");
    const { ticket } = await makeRegistration(conferenceId);
    const waiting = await makeRegistration(conferenceId, { state: "waiting" });
    const input = { slug, registrationId: waiting.registration.id, ticketId: ticket?.id ?? "" };
    await expect(reissueTicket(organiser, input, testNow)).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

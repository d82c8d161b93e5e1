// One's own registration: only a ticket that is valid is shown, or said to rest.
import { expect, it } from "vitest";
import { system } from "~/domain/ground/audit/actor";
import { voidTicket } from "~/domain/joining/tickets/tickets.server";
import { command } from "~/platform/db.server";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { getMyAnswers, getMyRegistration } from "./my-registration.server";

it("shows a valid ticket, which rests while a change is vetted, and no voided one", async () => {
  const { id: conferenceId } = await makeConference();
  const { registration, ticket, actor } = await makeRegistration(conferenceId);
  const mine = async () => ({
    code: (await getMyRegistration(actor.personId))?.ticketCode,
    rests: (await getMyAnswers(actor.personId, testNow))?.ticketRests,
  });
  expect(await mine()).toEqual({ code: ticket?.code, rests: false });
  const { id } = registration;
  await command((tx) => tx.registration.update({ where: { id }, data: { state: "submitted" } }));
  expect(await mine()).toEqual({ code: ticket?.code, rests: true });
  await command((tx) => voidTicket({ tx, actor: system, now: testNow }, registration));
  expect(await mine()).toEqual({ code: null, rests: false });
});

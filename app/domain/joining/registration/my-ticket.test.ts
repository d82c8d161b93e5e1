// One's own ticket: shown while it opens a door, and not once the conference is over.
import { expect, it } from "vitest";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { getMyTicket } from "./my-ticket.server";

it("is there until the conference is over, and then says so", async () => {
  const { id } = await makeConference();
  const { actor, registration } = await makeRegistration(id);
  const last = new Date("2027-02-02T23:59:59Z");
  for (const now of [testNow, last])
    expect(await getMyTicket(actor.personId, now)).toMatchObject({
      reference: registration.reference,
    });
  expect(await getMyTicket(actor.personId, new Date("2027-02-03T00:00:00Z"))).toBe("over");
  const waiting = await makeRegistration(id, { state: "waiting" });
  expect(await getMyTicket(waiting.actor.personId, testNow)).toBeNull();
});

// Whose ticket an address in a QR code is.
import { expect, it } from "vitest";
import { randomToken } from "~/platform/secrets.server";
import { makeConference, makeRegistration } from "../../../../prisma/factories/factories";
import { findTicketHolder } from "./ticket-holder.server";

it("is its holder's, and other codes are nobody's", async () => {
  const { id: conferenceId, slug } = await makeConference();
  const { ticket, actor } = await makeRegistration(conferenceId);
  expect(await findTicketHolder(ticket?.code ?? "")).toEqual({
    personId: actor.personId,
    conferenceSlug: slug,
  });
  for (const code of ["", "short", randomToken()]) expect(await findTicketHolder(code)).toBeNull();
});

// A new ticket for somebody whose old one may be in other hands.

import type { Actor } from "~/domain/ground/audit/actor";
import { newTicketLetter } from "~/domain/joining/registration/letters/deciding";
import { comes } from "~/domain/joining/registration/registration";
import { type LetterFacts, tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { replaceTicket } from "~/domain/joining/tickets/tickets.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";

/**
 * Makes a new ticket, and tells its holder; the old one scans as reissued from then on. Organisers only. The ticket that is to be replaced is
 * named, so that a form sent twice makes one new ticket.
 *
 * @throws DomainError `forbidden`; `not-found` outside that conference; `conflict` for a registration that is not approved
 */
export function reissueTicket(
  actor: Actor,
  input: { slug: string; registrationId: string; ticketId: string },
  now: Date,
): Promise<void> {
  demand(actor, "reissue-tickets");
  return command(async (tx) => {
    const registration = await tx.registration.findFirst({
      where: { id: input.registrationId, conference: { slug: input.slug } },
      select: { id: true, conferenceId: true, state: true },
    });
    if (!registration) throw new DomainError("not-found", "There is no registration here.");
    if (!comes(registration.state))
      throw new DomainError("conflict", "Only an approved registration can have a new ticket.");
    const step = { tx, actor, now };
    if (!(await replaceTicket(step, registration, input.ticketId))) return;
    const ticket = addressOf(paths.myTicket());
    const write = (letter: LetterFacts) => newTicketLetter({ ...letter, ticket });
    const matter = `ticket:${registration.id}`;
    await tellDelegate(step, registration.id, "ticket-reissued", write, { matter });
  });
}

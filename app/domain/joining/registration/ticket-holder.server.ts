// Whose ticket a scanned address is.
import { isTicketCode } from "~/domain/joining/tickets/tickets";
import { read } from "~/platform/db.server";

/** Whose ticket a code is and for which conference, or null for a code that is not known. */
export async function findTicketHolder(ticketCode: string) {
  if (!isTicketCode(ticketCode)) return null;
  const ticket = await read.ticket.findUnique({
    where: { code: ticketCode },
    select: {
      registration: { select: { personId: true, conference: { select: { slug: true } } } },
    },
  });
  return (
    ticket && {
      personId: ticket.registration.personId,
      conferenceSlug: ticket.registration.conference.slug,
    }
  );
}

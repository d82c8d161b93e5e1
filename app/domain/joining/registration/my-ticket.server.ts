// One's own ticket, to be shown at the door.
import { momentOf } from "~/domain/announcing/conferences/conferences";
import { dateRange } from "~/domain/ground/time/dates";
import { ticketQr } from "~/domain/joining/tickets/ticket-qr.server";
import { getMyRegistration } from "./my-registration.server";
import { opensDoor } from "./registration";

/**
 * The ticket of the conference that one's own pages are about, as a picture; null where none opens a door, and "over" once the
 * conference is.
 */
export async function getMyTicket(personId: string, now: Date) {
  const mine = await getMyRegistration(personId);
  if (!mine || !opensDoor(mine)) return null;
  const { conference } = mine;
  if (momentOf(conference, now) === "past") return "over" as const;
  return {
    qr: ticketQr(mine.ticketCode),
    name: mine.fullName,
    reference: mine.reference,
    conference: conference.name,
    days: dateRange(conference.startsOn, conference.endsOn),
    venue: conference.venue,
  };
}

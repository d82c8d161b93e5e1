// Issuing tickets: one valid ticket for a registration at a time, the older ones remembered so that they scan as what they are.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command, read, type Transaction } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { qrSvg } from "~/platform/qr";
import { randomToken } from "~/platform/secrets.server";
import { isTicketCode } from "./tickets";

/**
 * Gives a registration its ticket, inside the command that approves it. One that has a valid ticket keeps it.
 *
 * @returns the code of the valid ticket
 */
export async function issueTicket(
  tx: Transaction,
  actor: Actor,
  registrationId: string,
  now: Date,
): Promise<string> {
  const held = await tx.ticket.findFirst({
    where: { registrationId, state: "valid" },
    select: { code: true },
  });
  if (held) return held.code;
  return makeTicket(tx, actor, registrationId, "ticket-issued", now);
}

/**
 * Makes a new ticket; the old one scans as reissued from then on. Organisers only. The ticket that is to be replaced is
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
      select: { id: true, state: true },
    });
    if (!registration) throw new DomainError("not-found", "There is no registration here.");
    if (registration.state !== "approved")
      throw new DomainError("conflict", "Only an approved registration can have a new ticket.");
    const replaced = await tx.ticket.updateMany({
      where: { id: input.ticketId, registrationId: registration.id, state: "valid" },
      data: { state: "reissued", endedAt: now },
    });
    if (replaced.count > 0) await makeTicket(tx, actor, registration.id, "ticket-reissued", now);
  });
}

/** Ends a registration's ticket inside the command that withdraws or declines it. Without a ticket it does nothing. */
export async function voidTicket(
  tx: Transaction,
  actor: Actor,
  registrationId: string,
  now: Date,
): Promise<void> {
  const ended = await tx.ticket.updateMany({
    where: { registrationId, state: "valid" },
    data: { state: "void", endedAt: now },
  });
  if (ended.count > 0) await audit(tx, actor, registrationId, "ticket-voided", now);
}

/** The QR code of a ticket as SVG: `BASE_URL/t/<code>`. */
export function ticketQr(ticketCode: string): string {
  return qrSvg(addressOf(paths.ticket(ticketCode)));
}

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

async function makeTicket(
  tx: Transaction,
  actor: Actor,
  registrationId: string,
  action: string,
  now: Date,
): Promise<string> {
  const code = randomToken();
  await tx.ticket.create({ data: { registrationId, code, issuedAt: now } });
  await audit(tx, actor, registrationId, action, now);
  return code;
}

/** The trail stands at the registration and never holds the code. */
async function audit(
  tx: Transaction,
  actor: Actor,
  registrationId: string,
  action: string,
  now: Date,
): Promise<void> {
  const { conferenceId } = await tx.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { conferenceId: true },
  });
  const entry = { action, subjectKind: "registration", subjectId: registrationId, conferenceId };
  await recordAudit({ tx, actor, now }, entry);
}

// Tickets in the database: one valid ticket for a registration at a time, the older ones remembered so that they scan as what they are.

import { recordAbout } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { randomToken } from "~/platform/secrets.server";

/** The registration that a ticket is for, as far as the ticket and its trail name it. */
type Registration = { id: string; conferenceId: string };

/**
 * Gives a registration its ticket, inside the command that approves it. One that has a valid ticket keeps it.
 *
 * @returns the code of the valid ticket
 */
export async function issueTicket(step: Step, registration: Registration): Promise<string> {
  const held = await step.tx.ticket.findFirst({
    where: { registrationId: registration.id, state: "valid" },
    select: { code: true },
  });
  if (held) return held.code;
  return makeTicket(step, registration, "ticket-issued");
}

/**
 * Makes a new ticket in place of the valid one that is named, which scans as reissued from then on. Where that one is not
 * the registration's valid ticket, nothing changes: a form sent twice makes one new ticket.
 *
 * @returns whether there is a new ticket
 */
export async function replaceTicket(
  step: Step,
  registration: Registration,
  ticketId: string,
): Promise<boolean> {
  const replaced = await step.tx.ticket.updateMany({
    where: { id: ticketId, registrationId: registration.id, state: "valid" },
    data: { state: "reissued", endedAt: step.now },
  });
  if (replaced.count === 0) return false;
  await makeTicket(step, registration, "ticket-reissued");
  return true;
}

/** Ends a registration's ticket inside the command that withdraws or declines it. Without a ticket it does nothing. */
export async function voidTicket(step: Step, registration: Registration): Promise<void> {
  const ended = await step.tx.ticket.updateMany({
    where: { registrationId: registration.id, state: "valid" },
    data: { state: "void", endedAt: step.now },
  });
  if (ended.count > 0) await recordAbout(step, "registration", registration, "ticket-voided");
}

async function makeTicket(step: Step, registration: Registration, action: string): Promise<string> {
  const code = randomToken();
  await step.tx.ticket.create({
    data: { registrationId: registration.id, code, issuedAt: step.now },
  });
  // The trail stands at the registration and never holds the code.
  await recordAbout(step, "registration", registration, action);
  return code;
}

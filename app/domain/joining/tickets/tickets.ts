// A ticket: what may become of it, and how its code is found in what a camera or a hand scanner delivers.

/** What may become of a ticket: it opens the door, another one took its place, or its registration has ended. */
export const ticketStates = ["valid", "reissued", "void"] as const;
export type TicketState = (typeof ticketStates)[number];

/**
 * The state of a ticket as it was read from the database.
 *
 * @throws Error for a text that is no state
 */
export function ticketState(text: string): TicketState {
  const state = ticketStates.find((each) => each === text);
  if (!state) throw new Error(`No ticket is ${text}.`);
  return state;
}

/** 128 random bits as base64url (RFC 4648 section 5). */
const code = /^[A-Za-z0-9_-]{22}$/;

/** A whole address that ends in a ticket's path; printed codes stay good when the site's address changes. */
const address = /^https?:\/\/[^/?#\s]+\/(?:[^?#\s]*\/)?t\/([A-Za-z0-9_-]{22})\/?(?:[?#]\S*)?$/i;

/** Whether a text has the form of a ticket's code. */
export function isTicketCode(text: string): boolean {
  return code.test(text);
}

/**
 * The code in what was scanned: the bare code, or `BASE_URL/t/<code>`, with white space around it forgiven.
 *
 * @returns null where the text is not a ticket's
 */
export function codeFromScan(text: string): string | null {
  if (text.length > 500) return null;
  const scanned = text.trim();
  return isTicketCode(scanned) ? scanned : (address.exec(scanned)?.[1] ?? null);
}

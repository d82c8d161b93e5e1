// A ticket's code, and how it is found in what a camera, a hand scanner or a person's fingers deliver.

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

/** A registration's reference, which is printed on the ticket: 8 letters and digits, in small letters and with spaces too. */
const reference = /^[A-Z0-9]{8}$/;

/**
 * The reference in what was typed where a code was asked for.
 *
 * @returns null where the text does not have the form of a reference
 */
export function referenceFromScan(text: string): string | null {
  if (text.length > 40) return null;
  const typed = text.replace(/[\s-]/g, "").toUpperCase();
  return reference.test(typed) ? typed : null;
}

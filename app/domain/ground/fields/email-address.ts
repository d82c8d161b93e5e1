// An email address as people type it into a form, with letters of any script.
import { z } from "zod";

/** Characters of the longest address (RFC 5321 §4.5.3.1.3: a path of 256, with its brackets). */
const most = 254;

/** Bytes of the longest name before the @ (RFC 5321 §4.5.3.1.1). */
const mostOfName = 64;

const missing = "Enter an email address, like name@example.org";
const wrong = "Enter an email address in the right form, like name@example.org";

/**
 * A domain as mail programs and the database have it: of another script than Latin in its ASCII form (RFC 5891, `xn--…`), so
 * that one domain is one text, however it was typed. What is no domain stays as it is.
 */
export function asciiDomain(domain: string): string {
  // Only letters, digits, hyphens and dots go to the URL parser, which knows the rules (UTS 46).
  if (!/[^\0-\x7f]/.test(domain) || !/^[\p{L}\p{M}\p{N}.\u3002-]{1,254}$/u.test(domain))
    return domain;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain;
  }
}

/** More marks on one letter than any script writes. */
const heapOfMarks = /\p{M}{4}/u;

/** What is longer, or heaps accents, is refused as it is. */
function tidy(typed: string): string {
  if (typed.length > 4 * most || heapOfMarks.test(typed)) return typed;
  const text = typed.normalize("NFC").trim().toLowerCase();
  const at = text.lastIndexOf("@");
  return at < 0 ? text : `${text.slice(0, at)}@${asciiDomain(text.slice(at + 1))}`;
}

const ascii = z.email();
const internationalName = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u;

/** A domain below one of the world's other scripts (RFC 5890). */
const internationalDomain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+xn--[a-z0-9-]{1,58}[a-z0-9]$/;

/** Whether mail can be sent to it: a name with letters of any script (RFC 6531) before the @, a domain behind it. */
function isAddress(text: string): boolean {
  const at = text.lastIndexOf("@");
  const [name, domain] = [text.slice(0, at), text.slice(at + 1)];
  const isDomain = internationalDomain.test(domain) || ascii.safeParse(`a@${domain}`).success;
  if (at < 0 || !isDomain || heapOfMarks.test(name)) return false;
  if (!/[^\0-\x7f]/.test(name)) return ascii.safeParse(`${name}@example.org`).success;
  return (
    new TextEncoder().encode(name).length <= mostOfName &&
    name.split(".").every((part) => internationalName.test(part))
  );
}

/**
 * An email address: trimmed, in lower case, composed (NFC), its domain in ASCII. A name outside ASCII is taken as well, and
 * reaches those whose mail servers all know SMTPUTF8; where ours does not, the letter fails and says so.
 */
export const emailAddress = z
  .string(missing)
  .transform(tidy)
  .pipe(
    z
      .string()
      .min(1, missing)
      .max(most, `An email address has ${most} characters or fewer`)
      .refine(isAddress, wrong),
  );

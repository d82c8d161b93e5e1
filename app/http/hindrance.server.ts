// What somebody is told when nothing can be written for now: that nothing was saved, why, and what to do.
import { CannotWrite, type Hindrance } from "~/platform/hindrance";
import { log } from "~/platform/log.server";

/** Seconds after which it is worth trying again, as the Retry-After of every 503 says (RFC 9110 §10.2.3). */
export const retryAfterSeconds = 30;

/** Why, and what a person can do about it; a program tries again by itself. */
type Told = { sentence: string; advice: string };

const told: Record<Hindrance, Told> = {
  busy: {
    sentence: "The server is busy with other work, so nothing was saved.",
    advice: "Wait a minute, then reload this page to send it again.",
  },
  full: {
    sentence: "The server’s disk is full, so nothing was saved.",
    advice: "Tell the organisers, and reload this page later to send it again.",
  },
  failing: {
    sentence: "The server’s disk cannot be written to, so nothing was saved.",
    advice: "Tell the organisers, and reload this page later to send it again.",
  },
};

/** What hindered somebody, in words for them; null for an error that is no hindrance. Its cause goes to the log. */
export function hindranceInWords(error: unknown, reference: string): Told | null {
  if (!(error instanceof CannotWrite)) return null;
  const { hindrance, cause } = error;
  const why = cause instanceof Error ? { cause: cause.message } : {};
  log.warn({ reference, hindrance, ...why });
  return told[hindrance];
}

// What somebody is told when nothing can be written for now: that nothing was saved, why, and what to do.
import { CannotWrite, type Hindrance } from "~/platform/hindrance";
import { log } from "~/platform/log.server";

/** Seconds after which it is worth trying again, as the Retry-After of every 503 says (RFC 9110 §10.2.3). */
export const retryAfterSeconds = 30;

const sentences: Record<Hindrance, string> = {
  busy: "The server is busy with other work, so nothing was saved. Wait a minute, then reload this page to send it again.",
  full: "The server’s disk is full, so nothing was saved. Tell the organisers, who can have room made. Then reload this page to send it again.",
  failing:
    "The server’s disk cannot be written to, so nothing was saved. Tell the organisers. When it works again, reload this page to send it again.",
};

/** What hindered somebody, in a sentence for them; null for an error that is no hindrance. Its cause goes to the log. */
export function hindranceSentence(error: unknown, reference: string): string | null {
  if (!(error instanceof CannotWrite)) return null;
  const { hindrance, cause } = error;
  const why = cause instanceof Error ? { cause: cause.message } : {};
  log.warn({ reference, hindrance, ...why });
  return sentences[hindrance];
}

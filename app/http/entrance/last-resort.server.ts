// Answers what no door answers: what the entrance refused, files that are not there, and whatever failed outside a page.
import type { ErrorRequestHandler, Request, Response } from "express";
import { log } from "~/platform/log.server";
import { hindranceInWords, retryAfterSeconds } from "../hindrance.server";
import { type RefusalFrame, Refused, unreadableAddress } from "./refused";

/** What the sentences of other programs' refusals are, such as those of the static files' server. */
const sentences: Record<number, string> = {
  400: unreadableAddress,
  404: "There is no file here. If you followed a link, it may be out of date.",
};

/** What a reader who has gone away leaves behind. */
const gone = new Set(["AbortError", "ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE"]);

/**
 * Answers with a page for people and JSON for programs; the cause of what is our fault goes to the log, a reference to both.
 *
 * @param frame makes the page
 */
export function lastResort(frame: RefusalFrame): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const reference = String(response.locals.reference);
    const left = request.destroyed && !request.complete;
    if (response.headersSent || response.destroyed || left) {
      if (!isGone(error)) log.error({ reference, err: error });
      // An answer that broke off must not look like a whole one.
      response.destroy();
      return;
    }
    const refused = refusalOf(error, reference);
    if (refused.status === 500) log.error({ reference, err: error });
    response.status(refused.status).set(refused.headers);
    answer(request, response, refused, frame);
  };
}

function isGone(error: unknown): boolean {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  return gone.has(name ?? "") || gone.has(code ?? "") || message === "aborted";
}

function refusalOf(error: unknown, reference: string): Refused {
  if (error instanceof Refused) return error;
  const hindered = hindranceInWords(error, reference);
  if (hindered) {
    const headers = { "Retry-After": String(retryAfterSeconds) };
    return new Refused(503, hindered.sentence, headers, hindered.advice);
  }
  const status = (error as { status?: unknown } | null)?.status;
  const known = typeof status === "number" ? sentences[status] : undefined;
  if (known) return new Refused(Number(status), known);
  return new Refused(500, "Something went wrong on our side. Try again in a few minutes.");
}

function answer(
  request: Request,
  response: Response,
  { status, sentence, advice }: Refused,
  frame: RefusalFrame,
): void {
  const reference = String(response.locals.reference);
  const program = /\bjson\b/.test(request.headers["content-type"] ?? "");
  const form = program ? "json" : request.accepts(["html", "json", "text"]);
  const data = { sentence: `${sentence} ${advice}`.trim() };
  if (form === "html") response.type("html").send(frame({ status, data, reference }));
  else if (form === "json") response.json({ error: sentence, reference });
  else response.type("text/plain").send(`${data.sentence}\nReference: ${reference}\n`);
}

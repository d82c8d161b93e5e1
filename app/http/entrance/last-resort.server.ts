// Answers what no door answers: what the entrance refused, files that are not there, and whatever failed outside a page.
import type { ErrorRequestHandler, Request, Response } from "express";
import { log } from "~/platform/log.server";
import { hindranceSentence, retryAfterSeconds } from "../hindrance.server";
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
    if (response.headersSent || response.destroyed || request.destroyed) {
      if (!isGone(error)) log.error({ reference, err: error });
      // An answer that broke off must not look like a whole one.
      response.destroy();
      return;
    }
    const { status, sentence, headers } = refusalOf(error, reference);
    if (status === 500) log.error({ reference, err: error });
    response.status(status).set(headers);
    answer(request, response, status, sentence, reference, frame);
  };
}

function isGone(error: unknown): boolean {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  return gone.has(name ?? "") || gone.has(code ?? "") || message === "aborted";
}

function refusalOf(error: unknown, reference: string): Refused {
  if (error instanceof Refused) return error;
  const hindered = hindranceSentence(error, reference);
  if (hindered) return new Refused(503, hindered, { "Retry-After": String(retryAfterSeconds) });
  const status = (error as { status?: unknown } | null)?.status;
  const known = typeof status === "number" ? sentences[status] : undefined;
  if (known) return new Refused(Number(status), known);
  return new Refused(500, "Something went wrong on our side. Try again in a few minutes.");
}

function answer(
  request: Request,
  response: Response,
  status: number,
  sentence: string,
  reference: string,
  frame: RefusalFrame,
): void {
  const program = /\bjson\b/.test(request.headers["content-type"] ?? "");
  const form = program ? "json" : request.accepts(["html", "json", "text"]);
  if (form === "html") response.type("html").send(frame({ status, data: { sentence }, reference }));
  else if (form === "json") response.json({ error: sentence, reference });
  else response.type("text/plain").send(`${sentence}\nReference: ${reference}\n`);
}

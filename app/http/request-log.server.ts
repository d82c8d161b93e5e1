// A reference and a log line for each request.
import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { log } from "~/platform/log.server";
import type { RequestContext } from "./context";

/** Secrets that stand in paths (sign-in links, tickets, feeds) are left out of the log. */
const secretPaths =
  /^\/(sign-in\/link|register\/confirm|my\/address|first-administrator|t|calendars)\/.*/i;

/** Gives the request its facts (`response.locals`) and writes one line when it has been answered. */
export function requestLog(request: Request, response: Response, next: NextFunction): void {
  const started = process.hrtime.bigint();
  // Asking for random bytes costs more than the bytes, so both are cut from one answer.
  const random = randomBytes(22);
  const facts: RequestContext = {
    reference: random.toString("base64url", 0, 6),
    address: request.ip ?? "unknown",
    nonce: random.toString("base64url", 6),
  };
  Object.assign(response.locals, facts);
  response.setHeader("X-Request-Reference", facts.reference);
  const path = request.path.replace(secretPaths, "/$1/…");
  response.on("close", () => {
    log.info({
      reference: facts.reference,
      method: request.method,
      path,
      status: response.statusCode,
      ...(response.writableFinished ? {} : { aborted: true }),
      ms: Number((process.hrtime.bigint() - started) / 1000n) / 1000,
    });
  });
  next();
}

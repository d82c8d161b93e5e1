// A reference and a log line for each request.
import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import { log } from "~/platform/log.server";
import type { RequestContext } from "../context";
import type { CurrentMap, RouteMap } from "./route-map.server";
import { withoutLongWords, withoutSecret } from "./without-secret";

/** Gives the request its facts (`response.locals`) and writes one line when it has been answered. */
export function requestLog(currentMap: CurrentMap): RequestHandler {
  return (request, response, next) => {
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
    const { path } = request;
    // The doors, the entrance and what sends a file each wait for the end of an answer: more than Node's warning expects.
    response.setMaxListeners(30);
    response.on("close", () => {
      const map = currentMap();
      log.info({
        reference: facts.reference,
        method: request.method,
        // Without a map nothing tells what is secret.
        path: map ? shownPath(path, map, response.statusCode) : "/…",
        status: response.statusCode,
        ...(response.locals.personId ? { person: response.locals.personId } : {}),
        ...(response.writableFinished ? {} : { aborted: true }),
        ms: Number((process.hrtime.bigint() - started) / 1000n) / 1000,
      });
    });
    next();
  };
}

function shownPath(path: string, { secrets }: RouteMap, status: number): string {
  const shown = withoutSecret(path, secrets);
  return shown === path && (status === 404 || status === 400) ? withoutLongWords(path) : shown;
}

// Refuses what another site sends: every unsafe request must name our own origin.
import type { NextFunction, Request, Response } from "express";
import { ownOrigin } from "./headers.server";
import { Refused } from "./refused";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Answers 403 to unsafe requests whose Origin is missing, null or foreign, and to Remix's `_data` requests, which no page
 * of the house makes. It stands before Remix, whose own check passes a missing Origin, skips resource routes, and believes
 * the request's Host: from here on every request is for the address of BASE_URL, whatever a proxy made of it.
 */
export function originCheck(request: Request, _response: Response, next: NextFunction): void {
  const ours = safe.has(request.method) || request.headers.origin === ownOrigin();
  const query = new URLSearchParams(request.url.replace(/^[^?]*/, ""));
  if (ours && !query.has("_data")) {
    request.headers.host = new URL(ownOrigin()).host;
    delete request.headers["x-forwarded-host"];
    next();
    return;
  }
  const sentence = `This request did not come from a page of ${ownOrigin()}. Open that address and try again.`;
  next(new Refused(403, sentence));
}

// Refuses what another site sends: every unsafe request must name our own origin.
import type { NextFunction, Request, Response } from "express";
import { ownOrigin } from "./headers.server";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Answers 403 to unsafe requests whose Origin is missing, null or foreign, and to Remix's `_data` requests, which no page
 * of the house makes. It stands before Remix, whose own check passes a missing Origin and skips resource routes.
 */
export function originCheck(request: Request, response: Response, next: NextFunction): void {
  const ours = safe.has(request.method) || request.headers.origin === ownOrigin();
  const asksForData = request.url.includes("_data=") || request.url.includes("_data%3D");
  if (ours && !asksForData) {
    next();
    return;
  }
  response
    .status(403)
    .type("text/plain")
    .send(
      `This request did not come from a page of ${ownOrigin()}. Open that address and try again.\n`,
    );
}

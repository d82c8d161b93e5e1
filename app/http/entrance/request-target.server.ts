// Which page a request is for, however its target is written.
import type { NextFunction, Request, Response } from "express";

/** A scheme and an authority, as proxies put before the path (RFC 9112 §3.2.2). */
const beforePath = /^[a-z][a-z\d+.-]*:(\/\/[^/?#]*)?/i;

/** Takes a target in absolute form for the path in it; the address of the house is BASE_URL, whatever a request says. */
export function pathAsTarget(request: Request, _response: Response, next: NextFunction): void {
  if (!request.url.startsWith("/")) {
    const rest = request.url.replace(beforePath, "");
    request.url = rest.startsWith("/") ? rest : `/${rest}`;
    request.originalUrl = request.url;
  }
  next();
}

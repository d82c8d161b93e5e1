// Which page a request is for, and what is asked of it, however its first line and its head are written.
import type { IncomingMessage } from "node:http";
import type { NextFunction, Request, Response } from "express";
import { Refused, unreadableAddress } from "./refused";

/** A scheme and an authority, as proxies put before the path (RFC 9112 §3.2.2). */
const beforePath = /^[a-z][a-z\d+.-]*:(\/\/[^/?#]*)?/i;

/**
 * Takes a target in absolute form for the path in it; the address of the house is BASE_URL, whatever a request says. It
 * comes before Express, which would read the authority, and have Node write the address of a wrong one to the terminal.
 */
export function pathAsTarget(request: Pick<IncomingMessage, "url">): void {
  const target = request.url ?? "/";
  if (target.startsWith("/")) return;
  const rest = target.replace(beforePath, "");
  request.url = rest.startsWith("/") ? rest : `/${rest}`;
}

/** What may be asked of a page; POST is for those that take something, and says so itself. */
const methods = ["GET", "HEAD", "POST", "OPTIONS"];
const allow = { Allow: methods.join(", ") };

/**
 * Answers what asks for no page: OPTIONS, which runs nothing; other methods with 405; a target that is no path or
 * cannot be decoded, an HTTP/1.1 request without Host (RFC 9112 §3.2), and expectations but that of a body (RFC 9110 §10.1.1).
 */
export function requestForPage(request: Request, response: Response, next: NextFunction): void {
  const refused = refusalOf(request);
  if (refused) next(refused);
  else if (request.method === "OPTIONS") response.status(204).set(allow).end();
  else next();
}

function refusalOf(request: Request): Refused | null {
  const { method, headers, httpVersion, url, path } = request;
  if (request.headersDistinct.host && request.headersDistinct.host.length > 1)
    return new Refused(400, "The request says more than one host that it is for.");
  if (headers.host === undefined && httpVersion === "1.1")
    return new Refused(400, "The request does not say which host it is for.");
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== "100-continue")
    return new Refused(417, "This server cannot do what the request expects of it.");
  if (!methods.includes(method))
    return new Refused(405, "Pages here can be read and forms sent, and nothing else.", allow);
  if (url === "/*" && method !== "OPTIONS")
    return new Refused(400, "The request does not say which page it is for.");
  // To the URL Standard what follows is a host, and another page than this path's.
  if (/^\/[/\\]/.test(url) || !isDecodable(path)) return new Refused(400, unreadableAddress);
  return null;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

// Bounds what a request may send before anything reads it.
import type { RequestHandler } from "express";
import type { CurrentMap, RouteMap } from "./route-map.server";

/** Bytes of an ordinary form. */
const formBytes = 256 * 1024;

/** Bytes that an upload's form needs besides its file. */
const envelopeBytes = 64 * 1024;

/**
 * Answers 413 to a body that is too large for its route, and 411 to one that does not say how large it is; the HTTP parser
 * then holds the sender to what it said. Where files can be sent, a body may be as large as the largest file that any route
 * takes: the route's own page says that a file is too large for it.
 */
export function bodyLimit(currentMap: CurrentMap): RequestHandler {
  return (request, response, next) => {
    const length = request.headers["content-length"];
    if (request.headers["transfer-encoding"] && length === undefined) {
      response.status(411).set("Connection", "close").type("text/plain");
      response.send("Say how long the request is (Content-Length).\n");
      return;
    }
    const bytes = Number(length ?? 0);
    const most = bytes > formBytes ? mostBytes(currentMap(), request.path) : formBytes;
    if (bytes > most) {
      response.status(413).set("Connection", "close").type("text/plain");
      response.send(
        `This is too large. The most that can be sent here is ${Math.floor(most / 1024)} kB.\n`,
      );
      return;
    }
    next();
  };
}

function mostBytes(map: RouteMap | null, path: string): number {
  return map?.find(path)?.handle.uploads ? map.mostUpload + envelopeBytes : formBytes;
}

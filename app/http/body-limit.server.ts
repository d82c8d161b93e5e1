// Bounds what a request may send before anything reads it.
import type { NextFunction, Request, Response } from "express";

/** Bytes of an ordinary form. */
const formBytes = 256 * 1024;

/** Bytes of an upload: 100 MB of file and its envelope. */
const uploadBytes = 100 * 1024 * 1024 + 64 * 1024;

/** Where files are uploaded. */
const uploadPaths = /^\/(speaker\/sessions\/|organiser\/import)/;

/**
 * Answers 413 to a body that is too large for its route, and 411 to one that does not say how large it is; the HTTP parser
 * then holds the sender to what it said.
 */
export function bodyLimit(request: Request, response: Response, next: NextFunction): void {
  const length = request.headers["content-length"];
  if (request.headers["transfer-encoding"] && length === undefined) {
    response.status(411).set("Connection", "close").type("text/plain");
    response.send("Say how long the request is (Content-Length).\n");
    return;
  }
  const most = uploadPaths.test(request.path) ? uploadBytes : formBytes;
  if (Number(length ?? 0) > most) {
    response.status(413).set("Connection", "close").type("text/plain");
    response.send(
      `This is too large. The most that can be sent here is ${Math.floor(most / 1024)} kB.\n`,
    );
    return;
  }
  next();
}

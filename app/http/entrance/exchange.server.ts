// Between Node's requests and responses and those of the Fetch standard, which Remix speaks: at the reader's pace, and
// without leaving half a request in the way of the next.
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { ReadableStream } from "node:stream/web";
import type { Response as Answer, Request as Asked } from "express";
import { env } from "~/platform/env.server";

/**
 * A request as Remix takes it. Its address is built from BASE_URL, and its signal speaks when the sender goes away before the
 * answer. A form is read whole, which `body-limit` keeps small; an upload is read when somebody asks for it.
 */
export async function toRequest(asked: Asked, answer: Answer): Promise<Request> {
  const sender = new AbortController();
  answer.once("close", () => {
    if (!answer.writableFinished) sender.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers))
    for (const one of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, one);
  const init: RequestInit = { method: asked.method, headers, signal: sender.signal };
  if (asked.headers["content-type"]?.startsWith("multipart/")) {
    // What nobody reads of the body is read and thrown away, so that the connection can carry the next request.
    answer.once("finish", () => asked.resume());
    const body: unknown = ReadableStream.from(asked.iterator({ destroyOnReturn: false }));
    Object.assign(init, { body, duplex: "half" });
  } else if (asked.method !== "GET" && asked.method !== "HEAD") init.body = await buffer(asked);
  return new Request(env().baseUrl + asked.originalUrl, init);
}

/**
 * What is read bit by bit as the body of an answer. Where the reader goes away it is closed quietly: Remix's own way
 * closes it with an error, which ends the process when nobody listens.
 */
export function bodyOf(source: Readable): BodyInit {
  return ReadableStream.from(source) as unknown as BodyInit;
}

/** Sends Remix's answer; pages in one piece, and everything else no quicker than its reader takes it. */
export async function sendResponse(response: Response, answer: Answer): Promise<void> {
  // The entrance may have answered meanwhile: the request's body came too slowly.
  if (answer.headersSent) return;
  answer.status(response.status);
  for (const [name, value] of response.headers) answer.appendHeader(name, value);
  if (response.body === null) {
    answer.end();
    return;
  }
  if (/^(text\/html|application\/json)/.test(response.headers.get("Content-Type") ?? "")) {
    answer.end(Buffer.from(await response.arrayBuffer()));
    return;
  }
  const body = Readable.fromWeb(response.body as ReadableStream);
  // A reader may go away at any time.
  await pipeline(body, answer).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
}

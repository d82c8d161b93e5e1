// Bounds what a request may send before anything of it is read: how much, by whom, how slowly, and how much at once in all.
import type { NextFunction, Request, RequestHandler, Response } from "express";
import type { Actor } from "~/domain/ground/audit/actor";
import { isOwnMachine, placeOf } from "~/domain/ground/limits/limits";
import { megabytes } from "~/domain/ground/limits/megabytes";
import { may } from "~/domain/people/access/access";
import { retryAfterSeconds } from "../hindrance.server";
import type { RouteHandle } from "../route-handle";
import { formPace, type Pace, uploadPace, watchPace } from "./pace.server";
import { Refused } from "./refused";
import type { CurrentMap } from "./route-map.server";

/** Bytes of an ordinary form. */
const formBytes = 256 * 1024;

/** Bytes that an upload's form needs besides its file. */
const envelopeBytes = 64 * 1024;

/** Bytes of a form that is always let in: most are smaller. */
const smallFormBytes = 16 * 1024;

/**
 * Bytes of larger forms that may be on their way at once: 32 MB from everybody, in three shares, of which nobody fills another's.
 * Within each there is as much for one place in the network, or for one person, as a fraction of it.
 */
const formShares = {
  visitors: { together: 8 * 1024 * 1024, each: 1024 * 1024 },
  people: { together: 12 * 1024 * 1024, each: 1024 * 1024 },
  staff: { together: 12 * 1024 * 1024, each: 2 * 1024 * 1024 },
} as const;

/** Uploads that may be on their way at once: from everybody together, and from one person. */
const mostUploads = { together: 30, each: 3 };

/** Who sends a request; null for somebody who is not signed in. */
type Viewer = (request: Request, response: Response) => Promise<Actor | null>;

/**
 * Lets a body in, or answers without reading it: 411 where it does not say how long it is (the HTTP parser then holds the
 * sender to what was said), 413 where it is too long, 403 for an upload by somebody who may not, 503 where too much is on its
 * way already. Only a multipart form to a route that takes files may be longer than 256 kB: as long as the largest file that
 * any route takes, for the route's own page says that a file is too large for it.
 *
 * @param viewer asked for uploads and larger forms alone
 */
export function bodyLimit(currentMap: CurrentMap, viewer: Viewer): RequestHandler {
  const take = countComing();
  return (request, response, next) => {
    const length = request.headers["content-length"];
    if (request.headers["transfer-encoding"] && length === undefined) {
      const sentence = "Say how long the request is (Content-Length).";
      return next(new Refused(411, sentence, { Connection: "close" }));
    }
    const bytes = Number(length ?? 0);
    if (bytes === 0) return next();
    const map = currentMap();
    const isMultipart = request.headers["content-type"]?.startsWith("multipart/form-data");
    const uploads = isMultipart ? map?.find(request.path)?.handle.uploads : undefined;
    const most = (map?.mostUpload ?? 0) + envelopeBytes;
    const watch = (pace: Pace) => watchPace(request, pace, () => cutOff(request, response, next));
    const letIn = (refused: Refused | null) => {
      if (refused) return next(refused);
      if (request.headers.expect !== undefined) response.writeContinue();
      next();
    };
    const counted: Take = (...what) => take(response, ...what);
    if (!uploads || bytes <= formBytes) {
      watch(formPace);
      if (bytes > formBytes) return letIn(tooLargeForm());
      if (bytes <= smallFormBytes) return letIn(null);
      viewer(request, response)
        .then((actor) => letIn(refusedForm(bytes, request.ip ?? "", actor, counted)))
        .catch(next);
      return;
    }
    viewer(request, response)
      .then((actor) => {
        const refused = refusedUpload(actor, uploads, { bytes, most }, counted);
        // What is a little too long is read and thrown away at its own pace, so that its sender comes to read why.
        watch(refused && (refused.status !== 413 || bytes > 2 * most) ? formPace : uploadPace);
        letIn(refused);
      })
      .catch(next);
  };
}

/** Counts what comes for one answer until that is given; false where it would be more than the limit. */
type Take = (key: string, amount: number, limit: number) => boolean;

function tooLargeForm(): Refused {
  return tooLong(`This is too large. The most that can be sent here is ${formBytes / 1024} kB.`);
}

function refusedForm(
  bytes: number,
  address: string,
  actor: Actor | null,
  take: Take,
): Refused | null {
  const share = !actor?.personId ? "visitors" : actor.roles.length === 0 ? "people" : "staff";
  const { together, each } = formShares[share];
  // This machine's own address is that of a proxy which does not say for whom it asks, so it is no place.
  const of = actor?.personId ?? (isOwnMachine(address) ? null : placeOf(address));
  const within = of === null || take(`forms of ${of}`, bytes, each);
  return within && take(`forms of ${share}`, bytes, together) ? null : tooMany();
}

function refusedUpload(
  actor: Actor | null,
  uploads: NonNullable<RouteHandle["uploads"]>,
  { bytes, most }: { bytes: number; most: number },
  take: Take,
): Refused | null {
  const mayUpload = actor?.personId && (uploads.by === "owner" || may(actor, uploads.by));
  if (!mayUpload)
    return new Refused(
      403,
      "You are not signed in, or may not send files here. Sign in, then choose the file again.",
    );
  if (bytes > most) return tooLong(`The file is larger than ${megabytes(uploads.bytes)}.`);
  const each = take(`uploads of ${actor.personId}`, 1, mostUploads.each);
  return each && take("uploads", 1, mostUploads.together) ? null : tooMany();
}

function tooLong(sentence: string): Refused {
  return new Refused(413, sentence);
}

function tooMany(): Refused {
  return new Refused(
    503,
    "Too much is being sent to the server at once, so nothing was saved.",
    { "Retry-After": String(retryAfterSeconds) },
    "Wait a minute, then reload this page to send it again.",
  );
}

function countComing() {
  const coming = new Map<string, number>();
  return (response: Response, key: string, amount: number, limit: number): boolean => {
    const before = coming.get(key) ?? 0;
    if (before + amount > limit) return false;
    coming.set(key, before + amount);
    response.once("close", () => {
      const left = (coming.get(key) ?? 0) - amount;
      if (left > 0) coming.set(key, left);
      else coming.delete(key);
    });
    return true;
  };
}

/** Ends a request whose body comes too slowly, with a sentence where there is no answer yet. */
function cutOff(request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) request.socket.destroy();
  else next(new Refused(408, "What was sent came too slowly. Try again.", { Connection: "close" }));
}

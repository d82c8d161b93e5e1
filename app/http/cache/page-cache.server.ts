// Keeps the pages that are the same for everybody: rendered and compressed once, answered from memory with an ETag.
import type { NextFunction, Request, RequestHandler, Response as ServerResponse } from "express";
import onHeaders from "on-headers";
import { isSpelledAs, type RouteMap } from "../entrance/route-map.server";
import { sessionNames } from "../session.server";
import { type KeptPage, keepPage, sendKept } from "./kept-page.server";

/** What a reader may ask of a kept page, as `?theme=protect`. */
const keptQuery = /^\?([^=&]+)=[\w%+.~-]{0,200}$/;

/** The cookie of somebody who signed in, with either of its names. */
const sessionCookie = new RegExp(`(?:^|;\\s*)(?:${Object.values(sessionNames).join("|")})=[^;\\s]`);

/** Milliseconds that an answer is fresh: places left may be this old, and no older. */
const freshFor = 5000;

/** From this age on the next request has the page rendered afresh, while it is still answered at once. */
const renewAfter = 4000;

/** The most that is kept, in bytes of all encodings together; what was asked for longest ago goes first. */
const mostKept = 64 * 1024 * 1024;

/** What a rendering ended with: a page to keep, an answer for those who wait and nobody else, or a failure. */
type Rendered = { kept: KeptPage } | { passing: globalThis.Response } | { failed: true };

type Options = {
  map: RouteMap;
  /** Renders a public page for nobody in particular: it is given the path and query and no header of the request. */
  render: (url: string) => Promise<globalThis.Response>;
  /** Milliseconds of a clock that only goes forward. */
  clock?: () => number;
  mostBytes?: number;
};

/**
 * Answers GET and HEAD of the public pages from memory. Requests for a page that is not in memory share one rendering.
 * Answers other than 200, and those that ask not to be stored, are passed on and not kept. What is sent to a door that
 * changes pages clears everything before its sender gets the answer. Somebody who is signed in gets a page of their own
 * from the application, which nothing on its way may keep. A failing page goes on to the application, which knows how to
 * fail.
 */
export function pageCache({
  map,
  render,
  clock = () => performance.now(),
  mostBytes = mostKept,
}: Options): RequestHandler {
  let pages = new Map<string, KeptPage>();
  let renderings = new Map<string, Promise<Rendered>>();
  let bytes = 0;

  function clear(): void {
    // A rendering that is under way has seen the old facts: it still answers those who wait, and is not kept.
    pages = new Map();
    renderings = new Map();
    bytes = 0;
  }

  function keep(url: string, kept: KeptPage): void {
    bytes += kept.bytes - (pages.get(url)?.bytes ?? 0);
    pages.delete(url);
    pages.set(url, kept);
    for (const [oldest, page] of pages) {
      if (bytes <= mostBytes) break;
      pages.delete(oldest);
      bytes -= page.bytes;
    }
  }

  function renderOnce(url: string): Promise<Rendered> {
    const underWay = renderings.get(url);
    if (underWay) return underWay;
    const mine = renderings;
    const rendering = renderPage(render, url, clock(), pages.get(url))
      .catch((): Rendered => ({ failed: true }))
      .then((rendered) => {
        if (mine !== renderings) return rendered;
        renderings.delete(url);
        if ("kept" in rendered) keep(url, rendered.kept);
        else bytes -= drop(pages, url);
        return rendered;
      });
    mine.set(url, rendering);
    return rendering;
  }

  return (request: Request, response: ServerResponse, next: NextFunction) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      if (map.find(request.path)?.handle.changesPages) onHeaders(response, clear);
      return next();
    }
    if (sessionCookie.test(request.headers.cookie ?? "")) {
      if (keptQueries(map, request.path)) onHeaders(response, forOneReader);
      return next();
    }
    const url = request.url;
    const page = pages.get(url);
    const age = page ? clock() - page.at : Number.POSITIVE_INFINITY;
    if (page && age < freshFor) {
      pages.delete(url);
      pages.set(url, page);
      if (age >= renewAfter) void renderOnce(url);
      return sendKept(request, response, page);
    }
    const queries = keptQueries(map, request.path);
    if (!queries) return next();
    delete request.headers.cookie;
    const query = url.slice(request.path.length);
    if (query !== "" && !queries.includes(keptQuery.exec(query)?.[1] ?? "")) return next();
    renderOnce(url)
      .then((rendered) => {
        if ("kept" in rendered) return sendKept(request, response, rendered.kept);
        if ("failed" in rendered) return next();
        return pass(request, response, rendered.passing);
      })
      .catch(next);
  };
}

/** What a reader may ask of the page at a path; null where it is rendered for each request. */
function keptQueries(map: RouteMap, path: string): readonly string[] | null {
  const route = map.find(path);
  if (!route?.handle.kept || !isSpelledAs(path, route)) return null;
  return route.handle.kept === true ? [] : route.handle.kept.query;
}

function forOneReader(this: ServerResponse): void {
  this.setHeader("Cache-Control", "private, no-store");
}

function drop(pages: Map<string, KeptPage>, url: string): number {
  const bytes = pages.get(url)?.bytes ?? 0;
  pages.delete(url);
  return bytes;
}

async function renderPage(
  render: Options["render"],
  url: string,
  at: number,
  before: KeptPage | undefined,
): Promise<Rendered> {
  const response = await render(url);
  if (response.status >= 500) return { failed: true };
  const stored = !/no-store|private/.test(response.headers.get("Cache-Control") ?? "");
  if (response.status !== 200 || !stored || response.headers.has("Set-Cookie"))
    return { passing: response };
  return { kept: await keepPage(response, at, before) };
}

/** Each of those who wait reads a copy, because a body can be read once. */
async function pass(
  request: Request,
  response: ServerResponse,
  passing: globalThis.Response,
): Promise<void> {
  const body = Buffer.from(await passing.clone().arrayBuffer());
  response.writeHead(passing.status, Object.fromEntries(passing.headers));
  response.end(request.method === "HEAD" ? undefined : body);
}

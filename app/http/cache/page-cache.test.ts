// The page cache behind a real HTTP server, with a renderer that counts and a clock that is moved by hand.
import { createServer, type IncomingHttpHeaders, type Server, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import express from "express";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { builtRoutes } from "../../../prisma/factories/built-routes";
import { securityHeaders } from "../entrance/headers.server";
import { type RouteMap, routeMap } from "../entrance/route-map.server";
import { pageCache } from "./page-cache.server";

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

let map: RouteMap;
let server: Server;
let clock: number;
let renders: string[];
let seenCookies: (string | undefined)[];
let facts: string;
let answerWith: (url: string) => Response | Promise<Response>;
let arrived: number;
let arrivals: { wanted: number; reached: () => void } | undefined;

/** Resolves when this many requests have come to the server, counted from the start of the test. */
const whenArrived = (wanted: number) =>
  new Promise<void>((reached) => {
    arrivals = { wanted, reached };
  });

const page = (url: string) =>
  new Response(`<h1>${url} ${facts}</h1>`.repeat(50), { headers: { "Content-Type": "text/html" } });

beforeAll(async () => {
  map = routeMap(await builtRoutes());
}, 60_000);

beforeEach(async () => {
  [clock, renders, seenCookies, facts, answerWith] = [1000, [], [], "first", page];
  [arrived, arrivals] = [0, undefined];
  const app = express();
  app.use(securityHeaders, (_request, _response, next) => {
    next();
    arrived += 1;
    if (arrived === arrivals?.wanted) arrivals.reached();
  });
  const render = async (url: string) => {
    renders.push(url);
    return answerWith(url);
  };
  app.use(pageCache({ map, render, clock: () => clock, mostBytes: 20_000 }));
  app.all("*", (request, response) => {
    seenCookies.push(request.headers.cookie);
    response.send(`application ${request.method} ${request.url}`);
  });
  server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});

afterEach(() => new Promise((closed) => server.close(closed)));

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((answered, failed) => {
    const request = send({ port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        const { statusCode: status = 0, headers: found } = response;
        answered({ status, headers: found, body: Buffer.concat(parts) });
      });
    });
    request.on("error", failed).end();
  });
}

describe("what is kept", () => {
  it("is rendered once for many who ask at once, and for those who ask later", async () => {
    const all = whenArrived(40);
    answerWith = (url) => all.then(() => page(url));
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask("/conferences/soc")));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await ask("/conferences/soc")).body.toString()).toContain("/conferences/soc first");
    expect(renders).toEqual(["/conferences/soc"]);
  });

  it("comes in the encoding that the client likes, each with its own strong tag", async () => {
    const br = await ask("/", { "Accept-Encoding": "gzip, deflate, br" });
    const gzip = await ask("/", { "Accept-Encoding": "gzip, br;q=0" });
    const plain = await ask("/");
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect([br, gzip, plain].map(({ headers }) => headers["content-encoding"])).toEqual([
      "br",
      "gzip",
      undefined,
    ]);
    const tags = [br, gzip, plain].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
    expect(br.headers.vary).toBe("Accept-Encoding");
    expect(renders).toHaveLength(1);
  });

  it("answers 304 to a client that has it, with the headers of trust on both", async () => {
    const first = await ask("/");
    const again = await ask("/", { "If-None-Match": `"other", W/${first.headers.etag}` });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    for (const { headers } of [first, again]) {
      expect(headers.etag).toBe(first.headers.etag);
      expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
      expect(headers["content-security-policy"]).toContain("default-src 'self'");
      expect(headers["strict-transport-security"]).toBeDefined();
    }
    expect((await ask("/", { "If-None-Match": '"other"' })).status).toBe(200);
  });

  it("answers HEAD with the length and no body", async () => {
    const head = await ask("/", {}, "HEAD");
    expect(head.headers["content-length"]).toBe(String((await ask("/")).body.length));
    expect(head.body).toHaveLength(0);
  });

  it("is kept apart by theme, and not for questions that nobody knows", async () => {
    await ask("/conferences/soc/programme?theme=protect");
    await ask("/conferences/soc/programme?theme=protect");
    await ask("/conferences/soc/programme");
    expect(renders).toEqual([
      "/conferences/soc/programme?theme=protect",
      "/conferences/soc/programme",
    ]);
    const other = await ask("/conferences/soc/programme?theme=protect&x=1", {
      Cookie: "theme=1",
    });
    expect(other.body.toString()).toContain("application GET");
    expect(seenCookies).toEqual([undefined]);
    expect(renders).toHaveLength(2);
  });

  it("is what its route says it is, spelled as the map spells it", async () => {
    const kept = [
      "/conferences/soc",
      "/conferences/soc/sessions/a",
      "/conferences/soc/schedule.ics",
    ];
    const others = ["/conferences/soc/register", "/Conferences", "/conferences/", "/privacy", "/x"];
    // Both are /sign-in to whoever reads them by the URL Standard.
    others.push("/conferences/..\\sign-in", "/conferences/soc/sessions/..\\..\\..\\sign-in");
    for (const path of [...kept, ...others, "/conferences?theme=a"]) await ask(path);
    expect(renders).toEqual(kept);
  });

  it("leaves private pages and their cookies alone", async () => {
    await ask("/my", { Cookie: "session=1" });
    expect(seenCookies).toEqual(["session=1"]);
    expect(renders).toEqual([]);
  });
});

describe("somebody who is signed in", () => {
  it.each(["session=1", "__Host-session=abc", "asked=2; session=1"])(
    "with the cookie %s is never answered from memory, and their answer is never kept",
    async (cookie) => {
      await ask("/conferences/soc");
      const mine = await ask("/conferences/soc", { Cookie: cookie });
      expect(mine.body.toString()).toBe("application GET /conferences/soc");
      expect(mine.headers["cache-control"]).toBe("private, no-store");
      expect(seenCookies).toEqual([cookie]);
      const others = await ask("/conferences/soc");
      expect(others.body.toString()).toContain("/conferences/soc first");
      expect(renders).toHaveLength(1);
    },
  );

  it("does not make a page that is kept when they come first", async () => {
    await ask("/", { Cookie: "session=1" });
    expect(renders).toEqual([]);
    expect((await ask("/")).body.toString()).toContain("/ first");
    expect(renders).toEqual(["/"]);
  });

  it.each(["session=", "asked=session=1", "my-session=1"])(
    "is nobody with the cookie %s",
    async (cookie) => {
      expect((await ask("/", { Cookie: cookie })).body.toString()).toContain("/ first");
      expect(renders).toEqual(["/"]);
    },
  );
});

describe("what is not kept", () => {
  it("passes a missing page on to all who wait, and asks again next time", async () => {
    const both = whenArrived(2);
    answerWith = () => both.then(() => new Response("none", { status: 404 }));
    const answers = await Promise.all([ask("/conferences/draft"), ask("/conferences/draft")]);
    expect(answers.map(({ status, body }) => [status, body.toString()])).toEqual([
      [404, "none"],
      [404, "none"],
    ]);
    expect(answers[0]?.headers["cache-control"]).toBe("no-store");
    expect(renders).toHaveLength(1);
    answerWith = page;
    expect((await ask("/conferences/draft")).status).toBe(200);
  });

  it("does not keep what asks not to be stored", async () => {
    answerWith = () => new Response("once", { headers: { "Cache-Control": "no-store" } });
    for (const _ of [1, 2])
      expect((await ask("/conferences/soc/programme?theme=unknown")).body.toString()).toBe("once");
    expect(renders).toHaveLength(2);
  });

  it.each(["throws", "answers 500"])("lets the application fail when the page %s", async (how) => {
    answerWith = () => {
      if (how === "throws") throw new Error("no database");
      return new Response("", { status: 500 });
    };
    const { body } = await ask("/", { Cookie: "theme=1" });
    expect(body.toString()).toBe("application GET /");
    expect(seenCookies).toEqual([undefined]);
  });
});

describe("how long it is kept", () => {
  it("is never older than 5 seconds, and renewed by one request", async () => {
    await ask("/");
    facts = "second";
    clock += 3999;
    expect((await ask("/")).body.toString()).toContain("first");
    expect(renders).toHaveLength(1);
    clock += 1001;
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask("/")));
    for (const { body } of answers) expect(body.toString()).toContain("second");
    expect(renders).toHaveLength(2);
  });

  it("is renewed while it is still answered at once, when it is asked for a lot", async () => {
    const { headers } = await ask("/");
    let finish: (response: Response) => void = () => undefined;
    answerWith = () => new Promise((resolve) => (finish = resolve));
    clock += 4500;
    const answers = await Promise.all([ask("/"), ask("/")]);
    for (const { body } of answers) expect(body.toString()).toContain("first");
    expect(renders).toHaveLength(2);
    finish(page("/"));
    clock += 600;
    expect((await ask("/", { "If-None-Match": String(headers.etag) })).status).toBe(304);
    expect(renders).toHaveLength(2);
  });

  it("goes at once when something is sent to a door that changes pages, also from renderings under way", async () => {
    await ask("/");
    let finish: (response: Response) => void = () => undefined;
    const started = new Promise<void>((begun) => {
      answerWith = () => {
        begun();
        return new Promise((resolve) => (finish = resolve));
      };
    });
    const waiting = ask("/conferences");
    await started;
    await ask("/organiser/soc/details", {}, "POST");
    facts = "second";
    answerWith = page;
    expect((await ask("/")).body.toString()).toContain("second");
    finish(new Response("old"));
    expect((await waiting).body.toString()).toBe("old");
    expect((await ask("/conferences")).body.toString()).toContain("second");
  });

  it("stays when somebody else sends something", async () => {
    await ask("/");
    await ask("/sign-in", {}, "POST");
    await ask("/");
    expect(renders).toHaveLength(1);
  });

  it("is bounded: what was asked for longest ago goes first", async () => {
    for (const path of ["/conferences/a", "/conferences/b", "/conferences/c"]) await ask(path);
    await ask("/conferences/a");
    for (const path of ["/conferences/d", "/conferences/e", "/conferences/f"]) await ask(path);
    expect(renders).toHaveLength(6);
    await ask("/conferences/f");
    expect(renders).toHaveLength(6);
    await ask("/conferences/b");
    expect(renders).toHaveLength(7);
  });
});

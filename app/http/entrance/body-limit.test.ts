// What may be sent where and by whom, with the map of the house: ordinary forms are small, files go where a route takes them
// from whoever may send them, and nothing may take its time.
import { type ClientRequest, createServer, type Server, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Role } from "~/domain/ground/audit/actor";
import { mostSlidesBytes } from "~/domain/publishing/slides/slides";
import { builtRoutes } from "../../../prisma/factories/built-routes";
import { bodyLimit } from "./body-limit.server";
import { lastResort } from "./last-resort.server";
import { type RouteMap, routeMap } from "./route-map.server";

let map: RouteMap | null;
let server: Server;
/** Who is signed in; null for nobody. */
let roles: Role[] | null = null;
const sent: ClientRequest[] = [];
let personId = "one";
let viewed = 0;
let silent = false;

beforeAll(async () => {
  map = routeMap(await builtRoutes());
  const app = express();
  app.set("trust proxy", true);
  const viewer = async () => {
    viewed += 1;
    return roles && { personId, name: "One", roles, address: "local" };
  };
  app.use(bodyLimit(() => map, viewer));
  app.use((request, _response, next) => {
    if (request.path !== "/silent") return next();
    silent = true;
  });
  app.use((request, response) => {
    response.writeHead(200).flushHeaders();
    if (request.path !== "/waits") response.end();
  });
  app.use(lastResort(({ status, data }) => `${status} ${JSON.stringify(data)}`));
  server = createServer(app);
  server.on("checkContinue", app);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
}, 60_000);

beforeEach(() => {
  roles = null;
  personId = "one";
  viewed = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const request of sent.splice(0)) request.destroy();
});
afterAll(() => new Promise((closed) => server.close(closed)));

type Said = { status: number; text: string; continued: boolean; headers: Record<string, unknown> };

/** What is answered to a request that says how long it is, before anything of it is sent. */
function answerTo(path: string, headers: Record<string, string | number>): Promise<Said> {
  const { port } = server.address() as AddressInfo;
  return new Promise((answered, failed) => {
    let continued = false;
    const request = send({ port, path, method: "POST", headers, agent: false }, (response) => {
      let text = "";
      const said = () => ({
        status: response.statusCode ?? 0,
        text,
        continued,
        headers: response.headers,
      });
      response.on("data", (chunk) => {
        text += String(chunk);
      });
      response.once("end", () => answered(said()));
      if (path === "/waits") answered(said());
    });
    request.once("continue", () => {
      continued = true;
    });
    sent.push(request);
    request.on("error", failed).flushHeaders();
  });
}

const statusFor = async (path: string, headers: Record<string, string | number>) =>
  (await answerTo(path, headers)).status;

const kilobytes = (count: number) => ({ "Content-Length": count * 1024 });
const multipart = { "Content-Type": "multipart/form-data; boundary=x" };
const urlencoded = { "Content-Type": "application/x-www-form-urlencoded" };
const takesFiles = ["/speaker/sessions/abc", "/organiser/import", "/Organiser/Import/"];
const large = kilobytes(mostSlidesBytes / 1024);

describe("what may be sent", () => {
  it("is 256 kB where no file is taken, whoever sends it as what", async () => {
    roles = ["administrator"];
    for (const path of ["/sign-in", "/organiser/new", "/no/such/page", "/speaker"])
      for (const type of [multipart, urlencoded, {}]) {
        expect(await statusFor(path, { ...type, ...kilobytes(256) }), path).toBe(200);
        expect(await statusFor(path, { ...type, ...kilobytes(257) }), path).toBe(413);
      }
  });

  it("is let in unasked where it is small, or too large whoever sends it", async () => {
    for (const size of [16, 257]) await statusFor("/sign-in", kilobytes(size));
    expect(viewed).toBe(0);
  });

  it("is 256 kB where a file is taken, when it is no form with files", async () => {
    roles = ["administrator"];
    for (const path of takesFiles)
      for (const type of [urlencoded, {}, { "Content-Type": "multipart/mixed; boundary=x" }])
        expect(await statusFor(path, { ...type, ...large }), path).toBe(413);
  });

  it("is the largest file and its form where one is taken, for whoever may send it", async () => {
    const most = mostSlidesBytes / 1024 + 64;
    roles = ["organiser"];
    for (const path of takesFiles) {
      expect(await statusFor(path, { ...multipart, ...kilobytes(most) }), path).toBe(200);
      const refused = await answerTo(path, { ...multipart, ...kilobytes(most + 1) });
      expect(refused.status, path).toBe(413);
      expect(refused.text).toMatch(/The file is larger than \d+ MB\./);
    }
  });

  it("is no file from a visitor, nor from somebody who may not send it", async () => {
    for (const path of takesFiles)
      expect(await statusFor(path, { ...multipart, ...large }), path).toBe(403);
    roles = [];
    expect(await statusFor("/organiser/import", { ...multipart, ...large })).toBe(403);
    // Whose session it is only its door knows, which asks before it reads.
    expect(await statusFor("/speaker/sessions/abc", { ...multipart, ...large })).toBe(200);
  });

  it("is small everywhere as long as there is no map, and must say its length", async () => {
    expect(await statusFor("/sign-in", { "Transfer-Encoding": "chunked" })).toBe(411);
    const before = map;
    map = null;
    roles = ["administrator"];
    expect(await statusFor("/organiser/import", { ...multipart, ...kilobytes(257) })).toBe(413);
    map = before;
  });

  it("is asked for only where it will be taken", async () => {
    const expecting = { Expect: "100-continue" };
    const taken = await answerTo("/sign-in", { ...expecting, ...kilobytes(20) });
    expect([taken.status, taken.continued]).toEqual([200, true]);
    const refused = await answerTo("/sign-in", { ...expecting, ...kilobytes(300) });
    expect([refused.status, refused.continued]).toEqual([413, false]);
  });
});

describe("what is on its way at once", () => {
  /** How many of so many forms of 256 kB are let in while none of them ends. */
  const letIn = async (count: number, headers = {}) => {
    const one = () => statusFor("/waits", { ...kilobytes(256), ...headers });
    const statuses = await Promise.all(Array.from({ length: count }, one));
    return statuses.filter((status) => status === 200).length;
  };

  it("is 8 MB of visitors' larger forms, while small ones are always taken", async () => {
    expect(await letIn(40)).toBe(32);
    const refused = await answerTo("/sign-in", kilobytes(17));
    expect(refused.status).toBe(503);
    expect(refused.headers["retry-after"]).toMatch(/^\d+$/);
    expect(await statusFor("/sign-in", kilobytes(16))).toBe(200);
    for (const request of sent.splice(0)) request.destroy();
    await vi.waitFor(async () => expect(await statusFor("/sign-in", kilobytes(17))).toBe(200));
  });

  it("is never so much from visitors that somebody signed in is refused, nor from people that staff are", async () => {
    expect(await letIn(140)).toBe(32);
    roles = [];
    expect(await letIn(6)).toBe(4);
    for (let other = 2; other <= 14; other += 1) {
      personId = `person ${other}`;
      expect(await letIn(4)).toBe(other <= 12 ? 4 : 0);
    }
    roles = ["steward"];
    personId = "steward";
    expect(await letIn(10)).toBe(8);
  });

  it("is an eighth of the visitors' share from one place in the network", async () => {
    const from = (address: string) => ({ "X-Forwarded-For": address });
    expect(await letIn(10, from("192.0.2.1"))).toBe(4);
    expect(await letIn(1, from("192.0.2.2"))).toBe(1);
    expect(await letIn(10, from("2001:db8::1"))).toBe(4);
    expect(await letIn(1, from("2001:db8::2"))).toBe(0);
  });

  it("is no upload that its door has answered without reading, however slowly the rest comes", async () => {
    roles = [];
    for (let other = 0; other < 40; other += 1) {
      personId = `delegate ${other % 10}`;
      expect(await statusFor("/speaker/sessions/abc", { ...multipart, ...large })).toBe(200);
    }
  });
});

describe("what comes slowly", () => {
  it("is cut off, with a sentence where there is no answer yet", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
    const begun = answerTo("/silent", kilobytes(16));
    const answered = answerTo("/waits", kilobytes(16));
    await answered;
    await vi.waitFor(() => expect(silent).toBe(true));
    const cut = new Promise((closed) => sent.at(-1)?.once("close", closed));
    vi.advanceTimersByTime(4_000);
    expect((await Promise.race([begun, answered])).status).toBe(200);
    vi.advanceTimersByTime(3_000);
    expect(await begun).toMatchObject({ status: 408, text: expect.stringContaining("slowly") });
    await cut;
    vi.useRealTimers();
  });
});

// First lines and heads of requests as programs, proxies and people with bad intent write them, through a real socket.
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import express from "express";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { answerBroken, answerConnect, securityHeaders } from "./headers.server";
import { lastResort } from "./last-resort.server";
import { pathAsTarget, requestForPage } from "./request-target.server";

let server: Server;
let doors: string[] = [];

beforeAll(async () => {
  const frame = ({ status, data }: { status: number; data: unknown }) =>
    `<title>${status}</title>${(data as { sentence: string }).sentence}`;
  const app = express();
  app.use(securityHeaders, requestForPage);
  app.use((request, response) => {
    doors.push(request.url);
    response.send("a door");
  });
  app.use(lastResort(frame));
  server = createServer({ requireHostHeader: false })
    .on("clientError", answerBroken(frame))
    .on("connect", answerConnect(frame));
  for (const event of ["request", "checkContinue", "checkExpectation"])
    server.on(event, (asked, answer) => {
      pathAsTarget(asked);
      app(asked, answer);
    });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});

beforeEach(() => {
  doors = [];
});
afterAll(() => new Promise((closed) => server.close(closed)));

async function ask(line: string, head = "Host: a.example\r\n"): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(`${line} HTTP/1.1\r\n${head}Connection: close\r\n\r\n`);
  return text(socket);
}

it.each([
  ["GET *", undefined, 400],
  ["TRACE /", undefined, 405],
  ["DELETE /my", undefined, 405],
  ["PUT /my", undefined, 405],
  ["GET /%E0%A4%A", undefined, 400],
  ["GET /", "", 400],
  ["GET /", "Host: a\r\nHost: b\r\n", 400],
  ["GET //evil.example/..", undefined, 400],
  ["GET /\\evil.example/..", undefined, 400],
  ["GET http://a.example//evil.example/..", undefined, 400],
  ["CONNECT a.example:443", undefined, 405],
  ["GET /", "Host: a\r\nExpect: wonders\r\n", 417],
  ["GET /", `Host: a\r\nX-Long: ${"x".repeat(20_000)}\r\n`, 431],
  ["what is this", undefined, 400],
] as const)(
  "%s is answered with a page that says so, and the headers, before any door",
  async (line, head, status) => {
    const answer = await ask(line, head);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain(`<title>${status}</title>`);
    expect(answer).toMatch(/content-security-policy: default-src/i);
    expect(answer).toMatch(/strict-transport-security: max-age/i);
    expect(answer).toMatch(/content-type: text\/html/i);
    expect(doors).toEqual([]);
  },
);

it.each(["OPTIONS *", "OPTIONS /healthcheck"])(
  "%s runs nothing and says what may be asked",
  async (line) => {
    const answer = await ask(line);
    expect(answer).toMatch(/^HTTP\/1.1 204 /);
    expect(answer).toMatch(/allow: GET, HEAD, POST, OPTIONS/i);
    expect(doors).toEqual([]);
  },
);

it("an address in absolute form is the path in it, and a wrong one is named to nobody", async () => {
  const warnings: string[] = [];
  const warned = (warning: Error) => warnings.push(String(warning));
  process.on("warning", warned);
  expect(await ask("GET http://elsewhere.example/conferences?x=1")).toContain("a door");
  expect(await ask("GET http://t:secret/conferences")).toContain("a door");
  expect(doors).toEqual(["/conferences?x=1", "/conferences"]);
  await new Promise((turn) => setImmediate(turn));
  process.off("warning", warned);
  expect(warnings).toEqual([]);
});

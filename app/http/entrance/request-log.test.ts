// The log line of real requests, with the map of the house: a secret that stands in a path is in no line, however it is spelled.
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import express from "express";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { log } from "~/platform/log.server";
import { builtRoutes } from "../../../prisma/factories/built-routes";
import { toRequest } from "./exchange.server";
import { requestLog } from "./request-log.server";
import { pathAsTarget } from "./request-target.server";
import { type RouteMap, routeMap } from "./route-map.server";

const secret = "MDEyMzQ1Njc4OWFiY2RlZg";

let built: RouteMap;
let map: RouteMap | null;
let server: Server;
const info = vi.spyOn(log, "info");

beforeAll(async () => {
  built = routeMap(await builtRoutes());
  map = built;
  const app = express();
  app.use(requestLog(() => map));
  // As Remix is asked: what cannot be made into a request would be named by the error.
  app.use((asked, answer, next) => {
    if (map?.find(asked.path)?.path === "*") answer.status(404);
    toRequest(asked, answer).then(({ url }) => answer.send(url), next);
  });
  server = createServer((asked, answer) => {
    pathAsTarget(asked);
    app(asked, answer);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
}, 60_000);

afterEach(() => {
  info.mockClear();
  map = built;
});
afterAll(() => new Promise((closed) => server.close(closed)));

/** Sends a request line as it is, and returns what is answered and what is logged of the path. */
async function ask(target: string): Promise<{ answer: string; path: string }> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(`GET ${target} HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n`);
  const answer = await text(socket);
  await vi.waitFor(() => expect(info).toHaveBeenCalled());
  const [line] = info.mock.calls.splice(0).at(-1) ?? [];
  expect(JSON.stringify(line)).not.toContain(secret);
  return { answer, path: (line as unknown as { path: string }).path };
}

const encoded = (words: string) =>
  words.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);

/** Ways to write an address: as it is, and as a proxy, an impatient hand or somebody with bad intent might. */
const spellings: [string, (words: string) => string][] = [
  ["as it is", (words) => `/${words}/${secret}`],
  ["with two slashes before", (words) => `//${words}/${secret}`],
  ["with two slashes within", (words) => `/${words}//${secret}`],
  ["in capitals", (words) => `/${words.toUpperCase()}/${secret}`],
  ["encoded", (words) => `/${encoded(words)}/${secret}`],
  ["encoded twice", (words) => `/${encoded(words).replace("%", "%25")}/${secret}`],
  ["with an encoded slash", (words) => `/${words}%2f${secret}`],
  ["with a slash that leans back", (words) => `\\${words}\\${secret}`.replace("\\", "/")],
  ["with more behind", (words) => `/${words}/${secret}/more`],
  ["with dots before", (words) => `/./x/../${words}/${secret}`],
  ["with dots behind", (words) => `/${words}/${secret}/../../..`],
  ["with what cannot be decoded", (words) => `/${words}/${secret}%E0%A4%A`],
  ["with a question", (words) => `/${words}/${secret}?x=/${secret}`],
  ["in absolute form", (words) => `http://a.example/${words}/${secret}`],
  ["in absolute form in capitals", (words) => `HTTP://a.example:80/${words}/${secret}`],
];

describe("a secret in a path", () => {
  it.each(spellings)("is not logged %s", async (_name, spell) => {
    expect(built.secrets).toContainEqual(["t"]);
    expect(built.secrets).toContainEqual(["sign-in", "link"]);
    for (const words of built.secrets.map((fixed) => fixed.join("/"))) {
      const { path } = await ask(spell(words));
      expect(path).toBe(`/${words}/…`);
    }
  });

  it.each([
    [`/t${secret}`, "/…"],
    [`/t;a=b/${secret}`, "/t;a=b/…"],
    [`/en/t/${secret}`, "/en/t/…"],
    [`/en%2Ft%2F${secret}%2fmore`, "/en/t/…/more"],
    [`http://t/${secret}`, "/…"],
    [`http://t:80:80/${secret}`, "/…"],
    [`//localhost/t/${secret.slice(0, 8)}`, "/t/…"],
    [`/conferences/soc-2027/t-${secret}`, "/conferences/soc-2027/…"],
  ])("is not logged where nothing is found, as in %s", async (target, shown) => {
    expect((await ask(target)).path).toBe(shown);
  });

  it("is not logged before there is a map, as in development", async () => {
    map = null;
    expect((await ask(`/t/${secret}`)).path).toBe("/…");
  });
});

describe("the log line", () => {
  it.each(["/", "/conferences/soc-2027", "/t", "/t/", "/tickets/one", "/my/address", "/%E0%A4%A"])(
    "holds the path %s",
    async (target) => {
      expect((await ask(target)).path).toBe(target);
    },
  );

  it("holds the path alone of a request in absolute form, which is answered like any other", async () => {
    const { answer, path } = await ask("http://elsewhere.example/conferences/soc-2027?x=1");
    expect(path).toBe("/conferences/soc-2027");
    expect(answer).toContain("/conferences/soc-2027?x=1");
    expect(answer).not.toContain("elsewhere");
    expect((await ask("http://elsewhere.example")).path).toBe("/");
  });
});

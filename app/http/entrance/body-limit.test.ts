// What may be sent where, with the map of the house: ordinary forms are small, and files go where a route takes them.
import { createServer, type Server, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mostSlidesBytes } from "~/domain/publishing/slides/slides";
import { builtRoutes } from "../../../prisma/factories/built-routes";
import { bodyLimit } from "./body-limit.server";
import { type RouteMap, routeMap } from "./route-map.server";

let map: RouteMap | null;
let server: Server;

beforeAll(async () => {
  map = routeMap(await builtRoutes());
  const app = express();
  app.use(bodyLimit(() => map));
  app.use((_request, response) => void response.end());
  server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
}, 60_000);

afterAll(() => new Promise((closed) => server.close(closed)));

/** The status of a request that says it is so long, before anything of it is sent. */
function statusFor(path: string, headers: Record<string, string | number>): Promise<number> {
  const { port } = server.address() as AddressInfo;
  return new Promise((answered, failed) => {
    const request = send({ port, path, method: "POST", headers, agent: false }, (response) => {
      answered(response.statusCode ?? 0);
      request.destroy();
    });
    request.on("error", failed).flushHeaders();
  });
}

const kilobytes = (count: number) => ({ "Content-Length": count * 1024 });

describe("what may be sent", () => {
  it("is 256 kB where no file is taken", async () => {
    for (const path of ["/sign-in", "/organiser/new", "/no/such/page", "/speaker"]) {
      expect(await statusFor(path, kilobytes(256)), path).toBe(200);
      expect(await statusFor(path, kilobytes(257)), path).toBe(413);
    }
  });

  it("is the largest file and its form where one is", async () => {
    const most = mostSlidesBytes / 1024 + 64;
    for (const path of ["/speaker/sessions/abc", "/organiser/import", "/Organiser/Import/"]) {
      expect(await statusFor(path, kilobytes(most)), path).toBe(200);
      expect(await statusFor(path, kilobytes(most + 1)), path).toBe(413);
    }
  });

  it("is small everywhere as long as there is no map, and must say its length", async () => {
    expect(await statusFor("/sign-in", { "Transfer-Encoding": "chunked" })).toBe(411);
    const before = map;
    map = null;
    expect(await statusFor("/organiser/import", kilobytes(257))).toBe(413);
    map = before;
  });
});

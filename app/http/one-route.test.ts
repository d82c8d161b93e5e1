// That Express finds the route which Remix would, for every address of the map.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import express from "express";
import { describe, expect, it } from "vitest";
import doors from "../routes";
import { inOrder } from "./one-route.server";

type Door = { id?: string; path?: string; index?: boolean; file: string };

const routes = Object.fromEntries(
  (doors as Door[]).map(({ id, file, path, index }) => {
    const route = { id: id ?? file, parentId: "root", path, index, module: {} };
    return [route.id, route];
  }),
) as unknown as ServerBuild["routes"];

/** Each address with words for its parameters: its own, and in turn every fixed word that stands there in another. */
const words = [...new Set((doors as Door[]).flatMap(({ path = "" }) => path.split("/")))];
const addresses = [
  "/no/such/page",
  ...(doors as Door[]).flatMap(({ path = "" }) =>
    [...words, "soc-2027"].map(
      (word) => `/${path.replace(/:\w+/g, () => word.replace(/[:*]/, ""))}`,
    ),
  ),
];

/** The route that Remix finds, going through all of them. */
function remixFinds(address: string): string | undefined {
  const all = Object.values(routes).map(({ id, path, index }) => ({ id, path, index }));
  return matchRoutes(all as Parameters<typeof matchRoutes>[0], address)?.at(-1)?.route.id;
}

describe("one handler a route", () => {
  it("is the one that Remix would have found", async () => {
    const app = express();
    for (const { id, path = "" } of inOrder({ routes }))
      app.all(`/${path}`, (_request, response) => void response.send(id));
    const server = createServer(app);
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    try {
      for (const address of new Set(addresses)) {
        const found = await (await fetch(`http://127.0.0.1:${port}${address}`)).text();
        expect(found, address).toBe(remixFinds(address));
      }
    } finally {
      server.close();
    }
    expect(new Set(addresses).size).toBeGreaterThan(500);
  });
});

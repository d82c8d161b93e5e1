// That the map finds the route which Remix would, for every address of the map.
import { matchRoutes } from "@remix-run/react";
import { beforeAll, describe, expect, it } from "vitest";
import { builtRoutes } from "../../../prisma/factories/built-routes";
import { isSpelledAs, type RouteMap, routeMap } from "./route-map.server";

let map: RouteMap;
let addresses: string[];
/** The route that Remix finds, going through all of them. */
let remixFinds: (address: string) => string | undefined;

beforeAll(async () => {
  const build = await builtRoutes();
  map = routeMap(build);
  const all = Object.values(build.routes).map(({ id, path, index }) => ({ id, path, index }));
  remixFinds = (address) =>
    matchRoutes(all as Parameters<typeof matchRoutes>[0], address)?.at(-1)?.route.id;
  const paths = map.routes.map(({ path }) => path);
  const words = [...new Set(paths.flatMap((path) => path.split("/")))];
  // Each address with words for its parameters: its own, and in turn every fixed word that stands there in another.
  addresses = [
    "/no/such/page",
    ...paths.flatMap((path) =>
      [...words, "soc-2027"].map(
        (word) => `/${path.replace(/:\w+/g, () => word.replace(/[:*]/, ""))}`,
      ),
    ),
  ];
}, 60_000);

describe("the route that answers a path", () => {
  it("is the one that Remix would have found", () => {
    for (const address of new Set(addresses))
      expect(map.find(address)?.id, address).toBe(remixFinds(address));
    expect(new Set(addresses).size).toBeGreaterThan(500);
  });

  it("is the same with capitals and a slash at the end", () => {
    for (const address of new Set(addresses)) {
      if (/\/\/|\/$/.test(address)) continue;
      for (const other of [address.toUpperCase(), `${address}/`])
        expect(map.find(other)?.id, other).toBe(remixFinds(other));
    }
  });

  it("is spelled as the map has it in one way only", () => {
    const isOwn = (path: string) => {
      const route = map.find(path);
      return route !== undefined && isSpelledAs(path, route);
    };
    for (const path of ["/", "/conferences", "/conferences/SOC", "/conferences/a/sessions/b"])
      expect(isOwn(path), path).toBe(true);
    for (const path of ["/Conferences", "/conferences/", "/conferences/a/Sessions/b"])
      expect(isOwn(path), path).toBe(false);
  });
});

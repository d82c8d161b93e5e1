// A request handler for each route of the map. Remix goes through every route at each step of a request, in the server and
// again in the page; a handler that knows the one route answers the same in two thirds of the time.
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { sendResponse, toRequest } from "./exchange.server";
import type { RouteMap } from "./route-map.server";
import { leaveTrace } from "./traces.server";

/**
 * Answers requests with the build's routes: the map finds the route, and Remix gets a build with that route alone. A path
 * whose encoding is broken is a bad request.
 */
export function routeHandlers(build: ServerBuild, map: RouteMap): RequestHandler {
  const handlers = new Map(
    map.routes.map(({ id }) => [id, createRequestHandler(withOnly(build, id), "production")]),
  );
  return (asked, answer, next) => {
    const route = map.find(asked.path);
    const remix = route && handlers.get(route.id);
    if (!remix) return next();
    if (!isDecodable(asked.path)) return next(badRequest());
    toRequest(asked, answer)
      .then((request) => remix(request, answer.locals as AppLoadContext))
      .then(async (response) => {
        const query = new URLSearchParams(asked.url.replace(/^[^?]*/, ""));
        await leaveTrace(route, { path: asked.path, query }, answer.locals, response.status);
        await sendResponse(response, answer);
      })
      .catch(next);
  };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function badRequest(): Error {
  return Object.assign(new Error("The address cannot be read"), { status: 400 });
}

function withOnly(build: ServerBuild, id: string): ServerBuild {
  const only = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([key]) => key === "root" || key === id));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

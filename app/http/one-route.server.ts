// A request handler for each route of the map. Remix goes through every route at each step of a request, in the server and
// again in the page; a handler that knows the one route answers the same in two thirds of the time.
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { type Request, type RequestHandler, type Response, Router } from "express";
import { sendResponse, toRequest } from "./exchange.server";

type Route = ServerBuild["routes"][string];

/**
 * Answers requests with the build's routes: Express finds the route, and Remix gets a build with that route alone.
 *
 * @param build whose routes are all children of the root, as in app/routes.ts
 */
export function routeHandlers(build: ServerBuild): RequestHandler {
  const router = Router();
  for (const route of inOrder(build)) {
    const remix = createRequestHandler(withOnly(build, route), "production");
    router.all(`/${route.path ?? ""}`, (asked: Request, answer: Response, next) => {
      toRequest(asked, answer)
        .then((request) => remix(request, answer.locals as AppLoadContext))
        .then((response) => sendResponse(response, answer))
        .catch(next);
    });
  }
  return router;
}

/** The routes in the order in which they are tried: word by word, a fixed word before a parameter before anything. */
export function inOrder(build: Pick<ServerBuild, "routes">): Route[] {
  const rank = (route: Route) =>
    (route.path ?? "").split("/").map((word) => (word === "*" ? 2 : word.startsWith(":") ? 1 : 0));
  return Object.values(build.routes)
    .filter((route) => route.parentId === "root")
    .sort((a, b) => compare(rank(a), rank(b)));
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((word, index) => word !== b[index]);
  return at < 0 || at >= b.length ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

function withOnly(build: ServerBuild, { id }: Route): ServerBuild {
  const only = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([key]) => key === "root" || key === id));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

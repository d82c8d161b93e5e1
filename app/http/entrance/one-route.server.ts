// A request handler for each route of the map. Remix goes through every route at each step of a request, in the server and
// again in the page; a handler that knows the one route answers the same in two thirds of the time.
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createRequestHandler,
  type ServerBuild,
} from "@remix-run/node";
import type { RequestHandler } from "express";
import { forgetWhenTaken, refilled, withKeptForm } from "../kept-form.server";
import { sendResponse, toRequest } from "./exchange.server";
import { faultOf, tellingFaults } from "./route-faults.server";
import type { RouteMap } from "./route-map.server";
import { leaveTrace } from "./traces.server";

/**
 * Answers requests with the build's routes: the map finds the route, and Remix gets a build with that route alone.
 */
export function routeHandlers(build: ServerBuild, map: RouteMap): RequestHandler {
  const handlers = new Map(
    map.routes.map(({ id }) => [id, createRequestHandler(withOnly(build, id), "production")]),
  );
  return (asked, answer, next) => {
    const route = map.find(asked.path);
    const remix = route && handlers.get(route.id);
    if (!remix) return next();
    toRequest(asked, answer)
      .then(async (sent) => {
        const request = await withKeptForm(sent, answer.locals);
        const response = await remix(request, answer.locals as AppLoadContext);
        await forgetWhenTaken(sent, answer.locals, response);
        return response;
      })
      .then(async (response) => {
        const fault = faultOf(answer.locals);
        if (fault) throw fault.error;
        const query = new URLSearchParams(asked.url.replace(/^[^?]*/, ""));
        await leaveTrace(route, { path: asked.path, query }, answer.locals, response.status);
        await sendResponse(response, answer);
      })
      .catch(next);
  };
}

/** A route whose page can be shown filled with a form that was kept: then its action answers with that and does nothing. */
function refillable(module: ServerBuild["routes"][string]["module"]) {
  const { action } = module;
  if (!action) return module;
  return { ...module, action: (args: ActionFunctionArgs) => refilled(args) ?? action(args) };
}

function withOnly(build: ServerBuild, id: string): ServerBuild {
  const only = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([key]) => key === "root" || key === id));
  const routes = Object.entries(only(build.routes)).map(
    ([key, route]) => [key, { ...route, module: tellingFaults(refillable(route.module)) }] as const,
  );
  return {
    ...build,
    routes: Object.fromEntries(routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

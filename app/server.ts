// The process: HTTP, headers, static files, timed jobs, graceful stop. Also where the operator's tool enters the house.
import { createServer, type Server } from "node:http";
import { resolve } from "node:path";
import { createRequestHandler } from "@remix-run/express";
import {
  type AppLoadContext,
  createRequestHandler as createRenderer,
  type ServerBuild,
} from "@remix-run/node";
import compression from "compression";
import express from "express";
import type { ViteDevServer } from "vite";
import { migrate } from "../prisma/migrate";
import { renewFirstAdministratorLink } from "./domain/people/access/first-administrator.server";
import { pageCache } from "./http/cache/page-cache.server";
import { bodyLimit } from "./http/entrance/body-limit.server";
import { answerBroken, securityHeaders } from "./http/entrance/headers.server";
import { routeHandlers } from "./http/entrance/one-route.server";
import { originCheck } from "./http/entrance/origin-check.server";
import { requestLog } from "./http/entrance/request-log.server";
import { pathAsTarget } from "./http/entrance/request-target.server";
import { type RouteMap, routeMap } from "./http/entrance/route-map.server";
import { startJobs } from "./jobs.server";
import { now } from "./platform/clock.server";
import { closeDatabase, verifyDatabase } from "./platform/db.server";
import { env } from "./platform/env.server";
import { discardLeftovers } from "./platform/files.server";
import { log } from "./platform/log.server";
import { prepareSecrets } from "./platform/secrets.server";

export { loadDemonstration } from "../prisma/demo/load";
export { operate } from "./operator";

/**
 * Milliseconds. A speaker's 100 MB may come over a slow line. Idle connections stay open for longer than reverse proxies keep
 * theirs (60 s), so that none sends a request into a closing one.
 */
const patience = { requestTimeout: 15 * 60_000, headersTimeout: 20_000, keepAliveTimeout: 75_000 };

/** Milliseconds that requests in flight have to end when the server stops. */
const farewell = 20_000;

/** A running server. */
export type Running = {
  /** Where it listens. */
  url: string;
  /** Finishes what is in flight, then ends. */
  stop: () => Promise<void>;
};

/**
 * Starts the server: secrets, migrations, checks, HTTP and timed jobs.
 *
 * @param options `vite` is the development server, in development only
 * @throws EnvironmentError or Error with one sentence for the operator
 */
export async function serve(options: { vite?: ViteDevServer } = {}): Promise<Running> {
  prepareSecrets();
  await discardLeftovers();
  await migrate(env().databaseFile);
  await verifyDatabase();
  const app = await makeApp(options.vite);
  const server = createServer(patience, app).on("clientError", answerBroken);
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(env().port, env().host, listening);
  });
  const stopJobs = startJobs();
  const first = env().demo ? null : await renewFirstAdministratorLink(now());
  if (first) process.stdout.write(`\nMake the first administrator (works once):\n  ${first}\n\n`);
  const stop = () => stopServer(server, stopJobs);
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
  log.info({ listening: env().port });
  return { url: env().baseUrl, stop };
}

async function makeApp(vite: ViteDevServer | undefined): Promise<express.Express> {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env().trustProxy);
  let map: RouteMap | null = null;
  const currentMap = () => map;
  app.use(
    pathAsTarget,
    requestLog(currentMap),
    securityHeaders,
    originCheck,
    bodyLimit(currentMap),
  );
  if (vite) {
    const built = (build: ServerBuild) => {
      map = routeMap(build);
    };
    app.use(vite.middlewares, developmentHandler(vite, built));
  } else {
    const build = (await import("virtual:remix/server-build")) as ServerBuild;
    map = routeMap(build);
    app.use(pageCache({ map, render: renderForNobody(build) }));
    app.use(compression());
    const assets = resolve("build/client/assets");
    app.use(
      "/assets",
      express.static(assets, {
        immutable: true,
        maxAge: "1y",
        fallthrough: false,
        redirect: false,
      }),
    );
    app.use(
      express.static(resolve("build/client"), { maxAge: "1h", index: false, redirect: false }),
    );
    app.use(routeHandlers(build, map));
  }
  app.use(lastResort);
  return app;
}

/** All routes from the source as it is now; `built` is told of them at each request. */
function developmentHandler(
  vite: ViteDevServer,
  built: (build: ServerBuild) => void,
): express.RequestHandler {
  return createRequestHandler({
    build: async () => {
      const build = (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
      built(build);
      return build;
    },
    mode: "development",
    getLoadContext: (_request, response) => response.locals as AppLoadContext,
  });
}

/** Renders public pages for the cache: for no viewer, with a reference of its own for what goes wrong. */
function renderForNobody(build: ServerBuild): (url: string) => Promise<Response> {
  const render = createRenderer(build, "production");
  return (url) => {
    const context = { reference: "page-cache", address: "local", nonce: "" };
    return render(new Request(new URL(url, env().baseUrl)), context);
  };
}

/** What fails outside Remix: a plain sentence and the reference; the cause goes to the log. */
const lastResort: express.ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error);
  // Whoever went away in the middle of their request waits for no answer.
  if (request.destroyed && !request.complete) return;
  const status = typeof error?.status === "number" ? error.status : 500;
  const reference = String(response.locals.reference);
  if (status >= 500) log.error({ reference, err: error });
  const sentence =
    status === 404 ? "There is no file here." : `Something went wrong. Reference: ${reference}`;
  response.status(status).type("text/plain").send(`${sentence}\n`);
};

async function stopServer(server: Server, stopJobs: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  // A connection whose last request is answered now would stay open for others that never come.
  const closing = setInterval(() => server.closeIdleConnections(), 50);
  // And one whose request never ends would hold the server for ever.
  const ending = setTimeout(() => server.closeAllConnections(), farewell);
  await Promise.all([closed, stopJobs()]);
  clearInterval(closing);
  clearTimeout(ending);
  await closeDatabase();
}

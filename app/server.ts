// The process: HTTP, headers, static files, timed jobs, graceful stop. Also where the operator's tool enters the house.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
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
import type { Actor } from "./domain/ground/audit/actor";
import { isOwnMachine } from "./domain/ground/limits/limits";
import { listAgain } from "./domain/joining/registration/list-again.server";
import { renewFirstAdministratorLink } from "./domain/people/access/first-administrator.server";
import { pageCache } from "./http/cache/page-cache.server";
import { bodyLimit } from "./http/entrance/body-limit.server";
import { watchConnections } from "./http/entrance/connections.server";
import { answerBroken, answerConnect, securityHeaders } from "./http/entrance/headers.server";
import { lastResort } from "./http/entrance/last-resort.server";
import { routeHandlers } from "./http/entrance/one-route.server";
import { originCheck } from "./http/entrance/origin-check.server";
import { uploadPace } from "./http/entrance/pace.server";
import { requestLog } from "./http/entrance/request-log.server";
import { pathAsTarget, requestForPage } from "./http/entrance/request-target.server";
import { type RouteMap, routeMap } from "./http/entrance/route-map.server";
import { currentActor } from "./http/session.server";
import { startJobs } from "./jobs.server";
import { now } from "./platform/clock.server";
import { closeDatabase, verifyDatabase } from "./platform/db.server";
import { env } from "./platform/env.server";
import { discardLeftovers } from "./platform/files.server";
import { log } from "./platform/log.server";
import { prepareSecrets } from "./platform/secrets.server";
import { refusedFilePage } from "./ui/page/refused-file";

export { loadDemonstration } from "../prisma/demo/load";
export { operate } from "./operator";

/**
 * Milliseconds. Idle connections stay open for longer than reverse proxies keep
 * theirs (60 s), so that none sends a request into a closing one.
 */
const patience = {
  requestTimeout: uploadPace.whole,
  headersTimeout: 20_000,
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
  // Without a host it is a bad request too, which the entrance answers with the headers of every answer.
  requireHostHeader: false,
};

/** Milliseconds after which a connection that carries nothing in either direction ends: its reader has gone, or reads nothing. */
const silence = 120_000;

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
  const server = createServer(patience)
    .on("clientError", answerBroken(refusedFilePage))
    .on("connect", answerConnect(refusedFilePage));
  const connections = watchConnections(server, isProxy(app));
  const take = (request: IncomingMessage, response: ServerResponse) => {
    connections.carry(request, response);
    pathAsTarget(request);
    app(request, response);
  };
  // Without these listeners Node asks for every body by itself, and refuses other expectations without our headers.
  for (const event of ["request", "checkContinue", "checkExpectation"]) server.on(event, take);
  server.setTimeout(silence);
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(env().port, env().host, listening);
  });
  const stopJobs = startJobs();
  const first = env().demo ? null : await renewFirstAdministratorLink(now());
  if (first) process.stdout.write(`\nMake the first administrator (works once):\n  ${first}\n\n`);
  listAgain().catch((error) => log.error({ start: "listing delegates again", err: error }));
  const stop = async () => {
    await stopJobs(connections.close());
    await closeDatabase();
  };
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
    requestLog(currentMap),
    securityHeaders,
    requestForPage,
    originCheck,
    bodyLimit(currentMap, actorOf),
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
  app.use(lastResort(refusedFilePage));
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

/** Who sends a request, asked before its body is read; its door is told the same. */
function actorOf(asked: express.Request, answer: express.Response): Promise<Actor | null> {
  const headers = { cookie: asked.headers.cookie ?? "" };
  const request = new Request(env().baseUrl, { headers });
  return currentActor({ request, context: answer.locals as AppLoadContext, params: {} });
}

/** Tells the addresses of proxies: those of TRUST_PROXY, and where there is none this machine's own. */
function isProxy(app: express.Express): (address: string) => boolean {
  const trusts = app.get("trust proxy fn") as (address: string, hop: number) => boolean;
  return (address) =>
    env().trustProxy === false ? isOwnMachine(address) : address !== "" && trusts(address, 0);
}

// Renders a page: plain markup for pages without scripts, hydratable markup and a nonce for those that ask for it.
import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { contextOf } from "./http/context";
import { contentSecurityPolicy } from "./http/entrance/headers.server";
import { retryAfterSeconds } from "./http/hindrance.server";
import { handleOf } from "./http/route-handle";
import { env } from "./platform/env.server";
import { log } from "./platform/log.server";
import { loader as loadRoot } from "./root";
import { type DocumentFacts, DocumentFactsContext } from "./ui/page/document-facts";
import { NonceContext } from "./ui/page/nonce";

/** Remix's hook for documents. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce } = contextOf({ context: loadContext });
  const handles = remixContext.staticHandlerContext.matches.map((match) =>
    handleOf(remixContext.routeModules[match.route.id]),
  );
  const hydrates = handles.some((handle) => handle.hydrate);
  const { loaderData } = remixContext.staticHandlerContext;
  const facts = loaderData.root
    ? null
    : await factsOf({ request, context: loadContext, params: {} });
  const document = (
    <DocumentFactsContext.Provider value={facts}>
      <RemixServer context={remixContext} url={request.url} />
    </DocumentFactsContext.Provider>
  );
  const markup = hydrates
    ? renderToString(<NonceContext.Provider value={nonce}>{document}</NonceContext.Provider>)
    : renderToStaticMarkup(document);
  // Every page whose form was refused says so in its title first: a screen reader begins there.
  const refused = Object.values(remixContext.staticHandlerContext.actionData ?? {}).some(hasErrors);
  const titled = refused ? markup.replace("<title>", "<title>Error: ") : markup;
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (status === 503) headers.set("Retry-After", String(retryAfterSeconds));
  if (hydrates) {
    const wasm = handles.some((handle) => handle.wasm);
    headers.set("Content-Security-Policy", contentSecurityPolicy(nonce, wasm));
  }
  return new Response(`<!DOCTYPE html>${titled}`, { status, headers });
}

/** What the root's loader would have told; who asks is left out where even that cannot be found. */
function factsOf(args: LoaderFunctionArgs): Promise<DocumentFacts> {
  const { reference } = contextOf(args);
  const { demo, baseUrl, serviceName = "Conference" } = env();
  const service = { name: serviceName, contactEmail: "" };
  return loadRoot(args).catch(() => ({
    viewer: null,
    timeLeft: null,
    demo,
    reference,
    service,
    baseUrl,
  }));
}

/** Whether an action answered with a form's problem. */
function hasErrors(answer: unknown): boolean {
  const errors: unknown = (answer as { errors?: unknown } | null)?.errors;
  return Array.isArray(errors) && errors.length > 0;
}

/** Remix's hook for what went wrong in a loader, an action or a page; the log has the cause, the page a reference. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  const { reference } = contextOf({ context });
  if (error instanceof Error) {
    if (request.signal.aborted && error.name === "AbortError") return;
    log.error({ reference, err: error });
  } else if (isRouteErrorResponse(error)) log.warn({ reference, status: error.status });
  else log.error({ reference, thrown: typeof error });
}

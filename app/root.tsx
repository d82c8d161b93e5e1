// The document: head, header, footer, and the page that is shown when something goes wrong.
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { getService } from "./domain/announcing/conferences/service.server";
import { askSpeaks } from "./domain/announcing/programme/speaks.sql.server";
import { navy } from "./domain/ground/brand/brand";
import { contextOf } from "./http/context";
import { wholeTitle } from "./http/page-title";
import { handleOf } from "./http/route-handle";
import { currentActor, timeLeftOf } from "./http/session.server";
import { env } from "./platform/env.server";
import { type DocumentFacts, DocumentFactsContext } from "./ui/page/document-facts";
import { PageFooter, PageHeader, viewerOf } from "./ui/page/furniture";
import { NonceContext } from "./ui/page/nonce";
import { Refusal, refusalHeading, wayFrom } from "./ui/page/refusal";
import { TimeLeftNotice } from "./ui/page/time-left";
import styles from "./ui/styles.scss?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction<typeof loader> = ({ error, data }) => {
  const title = error === undefined ? "Conference" : refusalHeading(statusOf(error));
  return [{ title: wholeTitle([title], undefined, data?.service.name) }];
};

export async function loader(args: LoaderFunctionArgs): Promise<DocumentFacts> {
  const actor = await currentActor(args);
  const speaks = actor?.personId ? await askSpeaks(actor.personId) : false;
  return {
    viewer: actor && viewerOf(actor, speaks),
    timeLeft: actor && timeLeftOf(actor, args.request),
    demo: env().demo,
    reference: contextOf(args).reference,
    service: await getService(),
    baseUrl: env().baseUrl,
  };
}

/** What the root's loader told, or what was found in its place. */
function useDocumentFacts(): DocumentFacts | null {
  const found = useContext(DocumentFactsContext);
  return useRouteLoaderData<typeof loader>("root") ?? found;
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useDocumentFacts();
  const nonce = useContext(NonceContext);
  // A page that failed in place of one with scripts has none to run.
  const failed = useContext(DocumentFactsContext) !== null;
  const handles = useMatches().map(handleOf);
  const scripted = handles.some(({ hydrate }) => hydrate);
  const secret = handles.some((handle) => handle.secret);
  const hydrates = scripted && !failed;
  const { pathname } = useLocation();
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content={navy} />
        <Meta />
        <Links />
      </head>
      <body className="govuk-template__body">
        <PageHeader
          viewer={data?.viewer ?? null}
          demo={data?.demo ?? false}
          service={data?.service.name}
          path={pathname}
        />
        {children}
        {data?.timeLeft && <TimeLeftNotice left={data.timeLeft} warns={!hydrates} />}
        <PageFooter
          viewer={data?.viewer ?? null}
          demo={data?.demo ?? false}
          contactEmail={data?.service.contactEmail}
          address={data && !secret ? `${data.baseUrl}${pathname}` : ""}
        />
        {hydrates && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const reference = useDocumentFacts()?.reference;
  const data: unknown = isRouteErrorResponse(error) ? error.data : undefined;
  const way = wayFrom(useLocation().pathname);
  return <Refusal status={statusOf(error)} data={data} reference={reference} way={way} />;
}

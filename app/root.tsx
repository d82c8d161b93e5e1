// The document: head, header, footer, and the page that is shown when something goes wrong.
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { may } from "./domain/audit/actor";
import { contextOf } from "./http/context";
import { currentActor } from "./http/session.server";
import { env } from "./platform/env.server";
import { NonceContext } from "./ui/nonce";
import { PageFooter, PageHeader, type Viewer } from "./ui/page-furniture";
import styles from "./ui/styles.scss?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = () => [{ title: "Conference" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await currentActor(args);
  const viewer: Viewer | null = actor && {
    name: actor.name,
    steward: may(actor, "steward"),
    editor: may(actor, "editor"),
    organiser: may(actor, "organiser"),
  };
  return { viewer, demo: env().demo, reference: contextOf(args).reference };
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const nonce = useContext(NonceContext);
  const hydrates = useMatches().some(
    (match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate,
  );
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#12304a" />
        <Meta />
        <Links />
      </head>
      <body className="govuk-template__body">
        <PageHeader viewer={data?.viewer ?? null} demo={data?.demo ?? false} />
        {children}
        <PageFooter demo={data?.demo ?? false} />
        {hydrates && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

const headings: Record<number, string> = {
  403: "You cannot do this",
  404: "Page not found",
  409: "This cannot be done now",
  422: "There is a problem",
  429: "Too many tries",
};

export function ErrorBoundary() {
  const error = useRouteError();
  const reference = useRouteLoaderData<typeof loader>("root")?.reference;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const data: unknown = isRouteErrorResponse(error) ? error.data : undefined;
  const sentence =
    typeof data === "object" && data !== null && "sentence" in data
      ? String(data.sentence)
      : status === 404
        ? "Check the address. If you followed a link, it may be out of date."
        : "Something went wrong on our side. Nothing was changed. Try again in a few minutes.";
  const heading = headings[status] ?? "Sorry, there is a problem";
  return (
    <div className="govuk-width-container">
      <title>{heading}</title>
      <main className="govuk-main-wrapper" id="main-content">
        <h1 className="govuk-heading-l">{heading}</h1>
        <p className="govuk-body">{sentence}</p>
        {status >= 500 && reference && (
          <p className="govuk-body">
            If it happens again, tell the organisers this reference: <strong>{reference}</strong>
          </p>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href="/">
            Go to the conference
          </a>
        </p>
      </main>
    </div>
  );
}

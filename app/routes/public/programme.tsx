// The programme of a conference: by time, then room, narrowed to one theme or track where somebody asks.

import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getProgrammePage } from "~/domain/desk/conference-page/conference-page.server";
import { anybody } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { now } from "~/platform/clock.server";
import { ProgrammePage } from "~/ui/announcing/programme/page";

export const handle = { kept: { query: ["theme", "track"] } } satisfies RouteHandle;

export const meta = titled<typeof loader>((page) => ({
  title: ["Programme", page.name],
  description: `The programme of ${page.name}: every session by time and room.`,
}));

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const filter = { theme: query.get("theme") ?? "", track: query.get("track") ?? "" };
  const { personId } = await anybody(args);
  const page = found(await getProgrammePage(args.params.slug ?? "", filter, personId, now()));
  // Pages for themes and tracks that somebody made up are not worth keeping.
  const headers = new Headers(page.known ? [] : [["Cache-Control", "no-store"]]);
  return json(page, { headers });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Programme() {
  return <ProgrammePage {...useLoaderData<typeof loader>()} />;
}

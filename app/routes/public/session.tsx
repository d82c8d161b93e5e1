// One session: when and where, the places left, who speaks, and when it is repeated.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getSessionPage } from "~/domain/desk/session-page/page.server";
import { anybody } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { now } from "~/platform/clock.server";
import { SessionPage } from "~/ui/desk/session/page";

export const handle = { kept: true } satisfies RouteHandle;

export const meta = titled<typeof loader>((page) => ({
  title: [page.session.title, page.name],
  description: page.session.summary,
}));

export async function loader(args: LoaderFunctionArgs) {
  const { slug = "", session = "" } = args.params;
  return found(await getSessionPage(await anybody(args), slug, session, now()));
}

export default function Session() {
  return <SessionPage {...useLoaderData<typeof loader>()} />;
}

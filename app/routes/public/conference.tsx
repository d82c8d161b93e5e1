// One conference, past, present or next.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { eventOf } from "~/domain/announcing/programme/event";
import { getConferencePage } from "~/domain/desk/conference-page/conference-page.server";
import { anybody } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { now } from "~/platform/clock.server";
import { ConferencePage } from "~/ui/announcing/conference-page";

export const handle = { kept: true } satisfies RouteHandle;

export const meta = titled<typeof loader>(({ overview }) => ({
  title: ["About the conference", overview.name],
  description: overview.summary,
  about: eventOf(overview),
}));

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await anybody(args);
  return found(await getConferencePage(args.params.slug ?? "", personId, now()));
}

export default function Conference() {
  return <ConferencePage {...useLoaderData<typeof loader>()} />;
}

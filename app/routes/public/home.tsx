// The current conference.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { eventOf } from "~/domain/announcing/programme/event";
import { getHomePage } from "~/domain/desk/conference-page/conference-page.server";
import { anybody } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import type { RouteHandle } from "~/http/route-handle";
import { now } from "~/platform/clock.server";
import { HomePage } from "~/ui/announcing/home-page";

export const handle = { kept: true } satisfies RouteHandle;

export const meta = titled<typeof loader>(({ current }) =>
  current
    ? {
        title: current.overview.name,
        description: current.overview.summary,
        about: eventOf(current.overview),
      }
    : "Home",
);

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await anybody(args);
  return { current: await getHomePage(personId, now()) };
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}

// Every conference that has been released: the next one and the archive.

import { useLoaderData } from "@remix-run/react";
import { listConferences } from "~/domain/announcing/conferences/conferences.server";
import { titled } from "~/http/page-title";
import type { RouteHandle } from "~/http/route-handle";
import { now } from "~/platform/clock.server";
import { ConferencesPage } from "~/ui/announcing/conferences-page";

export const handle = { kept: true } satisfies RouteHandle;

export const meta = titled("All conferences");

export const loader = () => listConferences(now());

export default function Conferences() {
  return <ConferencesPage {...useLoaderData<typeof loader>()} />;
}

// One conference, past, present or next.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getConference } from "~/domain/announcing/conferences/conferences.server";
import { getOverview } from "~/domain/announcing/programme/programme.server";
import { isRegistered } from "~/domain/joining/registration/is-registered.server";
import { anybody } from "~/http/guard.server";
import { found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { now } from "~/platform/clock.server";
import { ConferencePage } from "~/ui/announcing/conference-page";

export const handle = { kept: true } satisfies RouteHandle;

export const meta = ({ data }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: data?.overview.name ?? "Conference" },
  { name: "description", content: data?.overview.summary ?? "" },
];

export async function loader(args: LoaderFunctionArgs) {
  const conference = found(await getConference(args.params.slug ?? ""));
  const { personId } = await anybody(args);
  const registered = await isRegistered(personId, conference.slug);
  return { overview: await getOverview(conference, now()), registered };
}

export default function Conference() {
  return <ConferencePage {...useLoaderData<typeof loader>()} />;
}

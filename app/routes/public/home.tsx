// The current conference.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getHomePage } from "~/domain/desk/conference-page/conference-page.server";
import { anybody } from "~/http/guard.server";
import type { RouteHandle } from "~/http/route-handle";
import { now } from "~/platform/clock.server";
import { HomePage } from "~/ui/announcing/home-page";

export const handle = { kept: true } satisfies RouteHandle;

export const meta = ({ data }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: data?.current?.overview.name ?? "Conference" },
  { name: "description", content: data?.current?.overview.summary ?? "" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await anybody(args);
  return { current: await getHomePage(personId, now()) };
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}

// One conference, past, present or next.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getConference } from "~/domain/conferences/conferences.server";
import { getOverview } from "~/domain/programme/programme.server";
import { found } from "~/http/respond.server";
import { now } from "~/platform/clock.server";
import { ConferencePage } from "~/ui/conference-page";

export const meta = ({ data }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: data?.name ?? "Conference" },
  { name: "description", content: data?.summary ?? "" },
];

export async function loader({ params }: LoaderFunctionArgs) {
  return getOverview(found(await getConference(params.slug ?? "")), now());
}

export default function Conference() {
  return <ConferencePage overview={useLoaderData<typeof loader>()} />;
}

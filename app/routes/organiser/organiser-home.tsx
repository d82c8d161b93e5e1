// A conference at a glance for its organisers: what needs doing now, then the figures as pictures.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getToday } from "~/domain/desk/today/today.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import { now } from "~/platform/clock.server";
import { OrganiserHomePage } from "~/ui/desk/organiser-home-page";

export const meta = titled("Organise: what needs doing now");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDeed(args, "organise");
  return found(await getToday(actor, args.params.slug ?? "", now()));
}

export default function OrganiserHome() {
  return <OrganiserHomePage today={useLoaderData<typeof loader>()} />;
}

// The badges of a conference: how many there are, printing them all or some, and one for the desk.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getBadgesPage } from "~/domain/arriving/badges/page.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import { BadgesPage } from "~/ui/arriving/badges-page";

export const meta = titled("Badges");

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "print-badges");
  const asked = Object.fromEntries(new URL(args.request.url).searchParams);
  return found(await getBadgesPage(args.params.slug ?? "", asked));
}

export default function Badges() {
  return <BadgesPage {...useLoaderData<typeof loader>()} />;
}

// Where organising starts: every conference, drafts too, and the way to a new one.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listConferencesForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { may } from "~/domain/people/access/access";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { OrganiserStartPage } from "~/ui/announcing/organiser-start-page";

export const meta = titled("Conferences to organise");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDeed(args, "organise");
  return {
    mayGiveRoles: may(actor, "give-roles"),
    conferences: await listConferencesForOrganiser(),
  };
}

export default function Organiser() {
  return <OrganiserStartPage {...useLoaderData<typeof loader>()} />;
}

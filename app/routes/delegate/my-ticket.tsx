// The ticket alone, for a scanner in bright light.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getMyTicket } from "~/domain/joining/registration/my-ticket.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { now } from "~/platform/clock.server";
import { TicketPage } from "~/ui/joining/ticket";

export const meta = titled("Your ticket");

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  return { ticket: await getMyTicket(personId, now()) };
}

export default function MyTicket() {
  return <TicketPage {...useLoaderData<typeof loader>()} />;
}

// The address in a ticket's QR code: its owner sees the ticket, a steward the door, anybody else nothing.
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findTicketHolder } from "~/domain/joining/registration/ticket-holder.server";
import { may } from "~/domain/people/access/access";
import { anybody } from "~/http/guard.server";
import { found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";

export const handle = { secret: true } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const code = args.params.code ?? "";
  const actor = await anybody(args);
  const holder = found(await findTicketHolder(code));
  if (actor.personId === holder.personId) return redirect(paths.myTicket());
  found(may(actor, "check-in") ? holder : null);
  return redirect(`${paths.door(holder.conferenceSlug)}?code=${encodeURIComponent(code)}`);
}

/** Nobody sees this page; it is what lets a refusal be shown as a page. */
export default function Ticket() {
  return null;
}

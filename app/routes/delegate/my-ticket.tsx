// The ticket alone: its QR code as large as the screen allows, black on white, for a scanner in bright light.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dateRange } from "~/domain/ground/time/dates";
import { getMyRegistration } from "~/domain/joining/registration/my-registration.server";
import { ticketQr } from "~/domain/joining/tickets/tickets.server";
import { requirePerson } from "~/http/guard.server";
import { paths } from "~/paths";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Your ticket" }];

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  const mine = await getMyRegistration(personId);
  if (mine?.state !== "approved" || !mine.ticketCode) return { ticket: null };
  const { conference } = mine;
  return {
    ticket: {
      qr: ticketQr(mine.ticketCode),
      name: mine.fullName,
      reference: mine.reference,
      conference: conference.name,
      days: dateRange(conference.startsOn, conference.endsOn),
      venue: conference.venue,
    },
  };
}

export default function MyTicket() {
  const { ticket } = useLoaderData<typeof loader>();
  if (!ticket)
    return (
      <Page back={{ href: paths.my(), text: "My conference" }}>
        <h1 className="govuk-heading-l">You have no ticket at the moment</h1>
        <p className="govuk-body">
          You get a ticket when your registration is approved. If you had one, the organisers are
          checking a change.
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.my()}>
            See where your registration stands
          </a>
        </p>
      </Page>
    );
  return (
    <Page back={{ href: paths.my(), text: "My conference" }}>
      <div className="conf-big-ticket">
        <h1 className="conf-big-ticket__name">{ticket.name}</h1>
        <div
          role="img"
          aria-label="QR code of your ticket"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the picture is drawn by platform/qr.
          dangerouslySetInnerHTML={{ __html: ticket.qr }}
        />
        <p className="conf-big-ticket__text">
          <strong>{ticket.conference}</strong>
        </p>
        <p className="conf-big-ticket__text">
          {ticket.days}, {ticket.venue}
        </p>
        <p className="conf-big-ticket__text">Reference {ticket.reference}</p>
      </div>
    </Page>
  );
}

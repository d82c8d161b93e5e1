// A ticket on a screen: as a card among other things, and alone, as large as the screen allows.
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

/** The ticket among other things. `qr` is the code as SVG. */
export function TicketCard(props: { qr: string; fullName: string; reference: string }) {
  return (
    <section className="conf-ticket" aria-label="Your ticket">
      <div
        className="conf-ticket__code"
        role="img"
        aria-label="QR code of your ticket"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the picture is drawn by platform/qr.
        dangerouslySetInnerHTML={{ __html: props.qr }}
      />
      <div>
        <h2 className="conf-ticket__name">{props.fullName}</h2>
        <p className="conf-ticket__text">Reference {props.reference}</p>
        <p className="conf-ticket__text">Show this code at the door.</p>
        <Button
          text="Show it large"
          href={paths.myTicket()}
          classes="govuk-button--secondary govuk-!-margin-bottom-0"
        />
      </div>
    </section>
  );
}

/** A ticket alone; its `qr` is the code as SVG. */
type Ticket = {
  qr: string;
  name: string;
  reference: string;
  conference: string;
  days: string;
  venue: string;
};

/** The page that is held under a scanner, black on white; without a ticket it says why there is none. */
export function TicketPage({ ticket }: { ticket: Ticket | "over" | null }) {
  if (ticket === "over") return <OverTicket />;
  if (!ticket) return <NoTicket />;
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

function NoTicket() {
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
}

function OverTicket() {
  return (
    <Page back={{ href: paths.my(), text: "My conference" }}>
      <h1 className="govuk-heading-l">Your ticket has done its work</h1>
      <p className="govuk-body">The conference is over, so your ticket opens no door any more.</p>
    </Page>
  );
}

// The delegate's home: where the registration stands, the ticket, and the ways to everything that is theirs.
import type { MyConference, MyRegistration } from "~/domain/desk/my-conference/my-conference";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { MyDay } from "~/ui/choosing/my-day";
import { Button } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { StandingBody, StandingTag } from "~/ui/joining/my-standing";
import { TicketCard } from "~/ui/joining/ticket";
import { Page } from "~/ui/page/page";
import { MyLinks } from "./my-links";

/** The home of somebody signed in; `done` is what has just been done. */
export function MyConferencePage({
  home,
  done,
  problem,
}: {
  home: MyConference;
  done: string | undefined;
  problem: Problem | undefined;
}) {
  const { mine, open, speaker, day, choosing } = home;
  if (!mine) return <NotRegistered open={open} speaker={speaker} />;
  const { conference, qr } = mine;
  return (
    <Page problem={problem} done={done}>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-2">{conference.name}</h1>
      <p className="govuk-body-l govuk-!-margin-bottom-2">
        {conference.days}, {conference.place}
      </p>
      {mine.over ? (
        <p className="govuk-body">This conference is over.</p>
      ) : (
        <p className="govuk-body">
          <StandingTag state={mine.state} offered={mine.offeredUntil !== null} />
        </p>
      )}
      {open && (
        <InsetText>
          Registration for {open.name} is open.{" "}
          <a className="govuk-link" href={paths.register(open.slug)}>
            Register
          </a>
        </InsetText>
      )}
      <Held mine={mine} />
      {day.length > 0 && <MyDay day={day} open={choosing} />}
      <MyLinks
        approved={qr !== null}
        choosing={choosing}
        slug={conference.slug}
        speaker={speaker}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.myRegistration()}>
          {mine.changeable ? "See or change your registration" : "See your registration"}
        </a>
        {qr === null && <> (reference {mine.reference})</>}
      </p>
    </Page>
  );
}

/** The ticket, or for somebody without one what they can do next. */
function Held({ mine }: { mine: MyRegistration }) {
  const { qr, over, conference } = mine;
  if (qr !== null)
    return <TicketCard qr={qr} fullName={mine.fullName} reference={mine.reference} />;
  return over ? null : <StandingBody {...mine} slug={conference.slug} />;
}

function NotRegistered({ open, speaker }: Pick<MyConference, "open" | "speaker">) {
  return (
    <Page>
      <h1 className="govuk-heading-l">You have not registered yet</h1>
      {open ? (
        <>
          <p className="govuk-body">
            Register for {open.name} to choose sessions and get a ticket.
          </p>
          <Button text="Register" href={paths.register(open.slug)} />
        </>
      ) : (
        <p className="govuk-body">There is no conference to register for at the moment.</p>
      )}
      <MyLinks approved={false} choosing={false} slug={open?.slug} speaker={speaker} />
    </Page>
  );
}

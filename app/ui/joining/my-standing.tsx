// Where a registration stands, in one plain sentence, and what its person can do next.
import type { ReactElement } from "react";
import type { RegistrationState } from "~/domain/joining/registration/registration";
import {
  ownStateLabels,
  standingInWords,
} from "~/domain/joining/registration/registration-in-words";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";

/** What the delegate's home knows of a registration that is not approved. Dates are words already. */
type NotApproved = {
  state: RegistrationState;
  slug: string;
  position: number | null;
  offeredUntil: string | null;
  declineReason: string | null;
  hasTicket: boolean;
  /** Why no registration is taken now; null while it is. */
  closed: string | null;
  /** The organisers' address, or "". */
  contact: string;
};

const colours: Record<RegistrationState, string> = {
  draft: "yellow",
  submitted: "yellow",
  waiting: "yellow",
  approved: "green",
  declined: "red",
  withdrawn: "grey",
};

/** The state as a tag. */
export function StandingTag({ state, offered }: { state: RegistrationState; offered: boolean }) {
  return offered ? (
    <Tag text="A place is free for you" classes="govuk-tag--green" />
  ) : (
    <Tag text={ownStateLabels[state]} classes={`govuk-tag--${colours[state]}`} />
  );
}

/** The sentence and the next step for everybody who is not approved. */
export function StandingBody(standing: NotApproved): ReactElement | null {
  switch (standing.state) {
    case "draft":
      return (
        <>
          <p className="govuk-body-l">
            Your registration is not sent yet. Use the link in the email that we sent you.
          </p>
          <Again {...standing} text="" button="Fill in the form again" />
        </>
      );
    case "submitted":
      return (
        <>
          <p className="govuk-body-l">{standingInWords("submitted")}</p>
          {standing.hasTicket && (
            <InsetText text="You changed your name, your name on the badge, your organisation or your email address. Until the organisers approve it, your ticket does not open the door." />
          )}
          <p className="govuk-body">You do not need to do anything now.</p>
        </>
      );
    case "waiting":
      return <Waiting {...standing} />;
    case "declined":
      return (
        <>
          <p className="govuk-body-l">{standingInWords("declined")}</p>
          {standing.declineReason && (
            <InsetText>
              <span className="conf-lines">{standing.declineReason}</span>
            </InsetText>
          )}
          <Again
            {...standing}
            text="If something has changed, you can apply again. The organisers see that they declined you before, and why."
            button="Apply again"
          />
        </>
      );
    case "withdrawn":
      return (
        <>
          <p className="govuk-body-l">You have withdrawn your registration.</p>
          <Again {...standing} text="" button="Register again" />
        </>
      );
    case "approved":
      return null;
  }
}

/** The way to a new application, or why there is none and whom to ask. */
function Again({
  slug,
  closed,
  contact,
  text,
  button,
}: NotApproved & { text: string; button: string }) {
  if (closed === null)
    return (
      <>
        {text && <p className="govuk-body">{text}</p>}
        <Button text={button} href={paths.register(slug)} />
      </>
    );
  return (
    <p className="govuk-body">
      {closed}
      {contact && (
        <>
          {" "}
          If you want to come, write to{" "}
          <a className="govuk-link" href={`mailto:${contact}`}>
            {contact}
          </a>
          .
        </>
      )}
    </p>
  );
}

function Waiting({ offeredUntil, position }: NotApproved) {
  if (!offeredUntil)
    return (
      <>
        <p className="govuk-body-l">
          The conference is full. You are number <strong>{position ?? 1}</strong> on the waiting
          list.
        </p>
        <p className="govuk-body">
          When a place is free we offer it to the next person for a limited time. We will email you
          if it is your turn.
        </p>
      </>
    );
  return (
    <>
      <p className="govuk-body-l">A place is free for you until {offeredUntil}.</p>
      <form method="post" noValidate>
        <div className="govuk-button-group">
          <Button text="Take the place" name="intent" value="accept" />
          <a className="govuk-link" href={paths.withdraw()}>
            I do not need it
          </a>
        </div>
      </form>
    </>
  );
}

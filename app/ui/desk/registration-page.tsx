// One registration as its organisers see it: what was answered, what can be decided, what happened.

import type { Answers } from "~/domain/joining/registration/form";
import { type RegistrationState, stateLabels } from "~/domain/joining/registration/registration";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";
import { RegistrationAnswers } from "~/ui/joining/registration-answers";
import { AuditTrail, type TrailLine } from "~/ui/page/audit-trail";
import { OrganiserPage } from "~/ui/page/organiser-navigation";
import { ChangedAnswers, type Changes } from "./changed-answers";
import { RegistrationDecision } from "./registration-decision";

/** A registration for its organisers. Moments are words already. */
type Registration = Answers & {
  id: string;
  version: number;
  state: RegistrationState;
  reference: string;
  sent: string;
  position: number | null;
  offeredUntil: string | null;
  declineReason: string | null;
  changes: Changes;
  /** The refusal that this application follows. */
  refused: { at: string; because: string } | null;
  /** Of the valid ticket. */
  ticketId: string | null;
  /** Characters that are missing on the badge, because they cannot be printed. */
  unprinted: string[];
};

/** The page of one registration; `done` is what has just been decided. */
export function RegistrationPage({
  conference,
  registration,
  trail,
  done,
  problem,
}: {
  conference: { slug: string; name: string };
  registration: Registration;
  trail: TrailLine[];
  done: string | undefined;
  problem: Problem | undefined;
}) {
  const { state, position, offeredUntil, declineReason, ticketId } = registration;
  return (
    <OrganiserPage
      conference={conference}
      current="registrations"
      back={{ href: paths.registrations(conference.slug, state), text: "Registrations" }}
      problem={problem}
      done={done}
    >
      <h1 className="govuk-heading-l govuk-!-margin-bottom-2">{registration.fullName}</h1>
      <p className="govuk-body">
        <Tag text={stateLabels[state]} /> Reference {registration.reference}, sent at{" "}
        {registration.sent}
      </p>
      {position && <p className="govuk-body">Number {position} on the waiting list.</p>}
      {offeredUntil && <p className="govuk-body">Offered a place until {offeredUntil}.</p>}
      {declineReason && (
        <InsetText>
          <span className="conf-lines">Declined: {declineReason}</span>
        </InsetText>
      )}
      {registration.unprinted.length > 0 && (
        <InsetText>
          The badge will lack <strong>{registration.unprinted.join(" ")}</strong>, which cannot be
          printed. Ask for a name on the badge, a job title and an organisation in other letters.
        </InsetText>
      )}
      {registration.refused && (
        <InsetText>
          <span className="conf-lines">
            <strong>Declined before</strong>, at {registration.refused.at}:{" "}
            {registration.refused.because}
          </span>
        </InsetText>
      )}
      <ChangedAnswers changes={registration.changes} />
      <div className="conf-two-column">
        <div>
          <RegistrationAnswers answers={registration} />
        </div>
        <aside aria-label="Decide">
          <RegistrationDecision registration={registration} ticketId={ticketId} problem={problem} />
        </aside>
      </div>
      <AuditTrail lines={trail} />
    </OrganiserPage>
  );
}

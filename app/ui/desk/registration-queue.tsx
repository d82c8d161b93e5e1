// The organiser's queue: tabs by state, a search, and the registrations of one page with a box to tick each.

import type { QueueQuestion } from "~/domain/desk/vetting/queue-question";
import { chosenValue } from "~/domain/desk/vetting/vetting-form";
import { withUnusualLetters } from "~/domain/ground/fields/unusual-letters";
import {
  type RegistrationState,
  registrationStates,
  stateLabels,
} from "~/domain/joining/registration/registration";
import { sectorLabel } from "~/domain/people/people/who-they-are";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { Tag } from "~/ui/govuk/tag";
import { ChangedLine, type Changes } from "./changed-answers";

/** The address of the queue for another question. */
export function queueAddress(slug: string, question: Partial<QueueQuestion>): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) if (value) asked.set(name, value);
  return `${paths.registrations(slug)}${asked.size ? `?${asked}` : ""}`;
}

/** The button that approves those ticked, before their list: the keyboard need not go through it. */
export function ApproveBar({ tickAll, count }: { tickAll: string; count: number }) {
  return (
    <div className="conf-queue-bar">
      <Button text={approveTicked} />
      <a className="govuk-link" href={tickAll}>
        Tick all {count} on this page
      </a>
    </div>
  );
}

/** The same button once more, after those who were ticked one by one. It stays in sight below a long list. */
export function ApproveFoot() {
  return (
    <div className="conf-queue-bar conf-queue-bar--foot">
      <Button text={approveTicked} />
    </div>
  );
}

const approveTicked = "Approve those ticked";

/** The states with how many registrations each has for the search. */
export function QueueTabs(props: {
  slug: string;
  state: RegistrationState;
  search: string;
  counts: Record<RegistrationState, number>;
}) {
  const { slug, counts } = props;
  return (
    <nav className="conf-tabs" aria-label="Registrations by state">
      <ul>
        {registrationStates.map((state) => (
          <li key={state}>
            <a
              href={queueAddress(slug, { state, search: props.search })}
              aria-current={state === props.state ? "page" : undefined}
            >
              {stateLabels[state]}{" "}
              <span className="conf-tabs__count">{counts[state].toLocaleString("en-GB")}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The search over name, address, employer and reference. */
export function QueueSearch({ slug, search }: { slug: string; search: string }) {
  return (
    <form method="get" action={paths.registrations(slug)} className="conf-search" noValidate>
      <Input
        id="search"
        name="search"
        type="search"
        label={{ text: "Name, email, organisation or reference" }}
        value={search}
      />
      <Button text="Search" classes="govuk-button--secondary" />
      {search && (
        <a className="govuk-link" href={paths.registrations(slug)}>
          Clear
        </a>
      )}
    </form>
  );
}

/** A registration of the queue; `since` is words. */
export type Queued = {
  id: string;
  version: number;
  reference: string;
  fullName: string;
  email: string;
  jobTitle: string;
  organisation: string;
  sector: string;
  since: string;
  changes: Changes;
  /** It was declined, and is sent again. */
  refusedBefore: boolean;
};

/** The registrations of one page, oldest first; those to vet have a box to tick. */
export function QueueList(props: {
  slug: string;
  registrations: Queued[];
  tickable: boolean;
  ticked: boolean;
}) {
  return (
    <ul className="conf-queue">
      {props.registrations.map((registration, index) => (
        <li key={registration.id}>
          {props.tickable ? (
            <div className="govuk-checkboxes govuk-checkboxes--small">
              <div className="govuk-checkboxes__item">
                <input
                  className="govuk-checkboxes__input"
                  type="checkbox"
                  id={index === 0 ? "chosen" : `chosen-${registration.id}`}
                  name="chosen"
                  value={chosenValue(registration)}
                  defaultChecked={props.ticked}
                />
                <label
                  className="govuk-label govuk-checkboxes__label"
                  htmlFor={index === 0 ? "chosen" : `chosen-${registration.id}`}
                >
                  <span className="govuk-visually-hidden">
                    Approve {registration.fullName}, {registration.organisation}
                  </span>
                </label>
              </div>
            </div>
          ) : (
            <span />
          )}
          <div>
            <p>
              <a
                className="govuk-link conf-queue__name"
                href={paths.registration(props.slug, registration.id)}
              >
                {registration.fullName}
              </a>
            </p>
            <p>
              {registration.jobTitle}, {registration.organisation} (
              {sectorLabel(registration.sector).toLowerCase()})
            </p>
            <p>{withUnusualLetters(registration.email)}</p>
            <ChangedLine changes={registration.changes} />
            {registration.refusedBefore && (
              <p>
                <Tag text="Declined before" classes="govuk-tag--red" />
              </p>
            )}
          </div>
          <p className="conf-queue__meta">
            {registration.since}
            <br />
            {registration.reference}
          </p>
        </li>
      ))}
    </ul>
  );
}

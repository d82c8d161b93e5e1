// A conference's details as a page: whether it is released, and the form that changes them.
import type { ComponentProps } from "react";
import type { Problem } from "~/domain/problem";
import { Button } from "~/ui/govuk/button";
import { OrganiserPage } from "~/ui/page/organiser-navigation";
import type { ConferenceValues } from "./conference-field";
import { ConferenceFields } from "./conference-fields";
import { ReleaseState } from "./release-state";

/** The page of a conference's details. The form sends the `version` back that it was opened with. */
export function DetailsPage({
  conference,
  missing,
  registrations,
  done,
  problem,
}: Omit<ComponentProps<typeof ReleaseState>, "conference"> & {
  conference: ConferenceValues &
    ComponentProps<typeof ReleaseState>["conference"] & { version: string };
  done?: string | undefined;
  problem: Problem | undefined;
}) {
  const isForm = problem && !problem.typed.intent;
  return (
    <OrganiserPage conference={conference} current="details" problem={problem} done={done}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Conference details</h1>
          <ReleaseState conference={conference} missing={missing} registrations={registrations} />
          <form method="post" noValidate>
            <input type="hidden" name="version" value={conference.version} />
            <ConferenceFields
              problem={isForm ? problem : undefined}
              stored={conference}
              slugIsFixed={conference.releasedAt !== null}
            />
            <Button text="Save the details" />
          </form>
        </div>
      </div>
    </OrganiserPage>
  );
}

// Changing one's own registration, with a warning of what sends it back to vetting.
import { type Answers, answerFields } from "~/domain/joining/registration/form";
import type { RegistrationState } from "~/domain/joining/registration/registration";
import { type Problem, typedIn } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { WarningText } from "~/ui/govuk/warning-text";
import { Page } from "~/ui/page/page";
import { RegistrationFields } from "./registration-fields";

/** The form with the answers that are there; `version` is theirs. */
export function ChangeRegistrationPage({
  mine,
  problem,
}: {
  mine: {
    id: string;
    state: RegistrationState;
    version: number;
    answers: Answers;
    organisations: string[];
  };
  problem: Problem | undefined;
}) {
  const { id, state, version, answers, organisations } = mine;
  return (
    <Page back={{ href: paths.myRegistration(), text: "Your registration" }} problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Change your registration</h1>
          {state === "approved" && (
            <WarningText text="If you change your organisation, your email address, your name or your name on the badge, the organisers have to approve you again. Until they do, your ticket does not open the door and your place may be offered to somebody else. You can correct the spelling of your name, add a middle name or a title, and shorten your name on the badge, without that." />
          )}
          <form method="post" noValidate>
            <input
              type="hidden"
              name="registrationId"
              value={typedIn(problem, "registrationId", id)}
            />
            <input
              type="hidden"
              name="version"
              value={typedIn(problem, "version", String(version))}
            />
            <RegistrationFields
              problem={problem}
              stored={answerFields(answers)}
              organisations={organisations}
              hints={{
                ...(state === "approved" && {
                  fullName:
                    "If your name has changed, for example because you married, tell us here. The organisers look at it once.",
                  badgeName:
                    "If it is not your full name. For Anna Brown, “Anna”, “A Brown” and “Annie” keep your ticket working; any other name has to be approved first.",
                }),
                email: "We email a link to a new address. It counts once you have used the link.",
              }}
            />
            <div className="govuk-button-group">
              <Button text="Save changes" />
              <a className="govuk-link" href={paths.myRegistration()}>
                Cancel
              </a>
            </div>
          </form>
        </div>
      </div>
    </Page>
  );
}

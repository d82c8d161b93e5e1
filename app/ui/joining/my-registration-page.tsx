// One's own registration: what was answered, and the ways to change it or to withdraw.
import type { Answers } from "~/domain/joining/registration/form";
import type { RegistrationState } from "~/domain/joining/registration/registration";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { NotificationBanner } from "~/ui/govuk/notification-banner";
import { Page } from "~/ui/page/page";
import { StandingTag } from "./my-standing";
import { RegistrationAnswers } from "./registration-answers";

/** `done` is what has just been changed; where the ticket rests because of it that is no success. */
export function MyRegistrationPage({
  mine,
  done,
}: {
  mine: {
    conference: { name: string };
    reference: string;
    state: RegistrationState;
    answers: Answers;
    changeable: boolean;
    ticketRests: boolean;
  };
  done: string | undefined;
}) {
  return (
    <Page
      back={{ href: paths.my(), text: "My conference" }}
      done={mine.ticketRests ? undefined : done}
    >
      {mine.ticketRests && done && <NotificationBanner text={done} />}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l govuk-!-margin-bottom-2">Your registration</h1>
          <p className="govuk-body-l">
            {mine.conference.name}, reference {mine.reference}
          </p>
          <p className="govuk-body">
            <StandingTag state={mine.state} offered={false} />
          </p>
          <RegistrationAnswers answers={mine.answers} />
          {mine.changeable && (
            <div className="govuk-button-group">
              <Button text="Change your answers" href={paths.changeRegistration()} />
              <a className="govuk-link" href={paths.withdraw()}>
                Withdraw your registration
              </a>
            </div>
          )}
        </div>
      </div>
    </Page>
  );
}

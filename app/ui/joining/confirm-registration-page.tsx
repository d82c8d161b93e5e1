// The page behind the link that asks to confirm a registration: what will be sent, that it has been, or that the link is dead.
import type { Answers } from "~/domain/joining/registration/form";
import { confirmDays } from "~/domain/joining/registration/registration";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";
import { RegistrationAnswers } from "./registration-answers";

/** `confirmation` is null for a link that does not work. */
export function ConfirmRegistrationPage({
  confirmation,
  problem,
}: {
  confirmation: { conference: { name: string }; answers: Answers; confirmed: boolean } | null;
  problem: Problem | undefined;
}) {
  if (!confirmation) return <LinkTooOld />;
  if (confirmation.confirmed) return <Confirmed />;
  return (
    <Page problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Confirm your registration</h1>
          <p className="govuk-body">
            This sends your registration for {confirmation.conference.name}.
          </p>
          <RegistrationAnswers answers={confirmation.answers} />
          <form method="post" noValidate>
            <Button text="Confirm and send" />
          </form>
        </div>
      </div>
    </Page>
  );
}

function Confirmed() {
  return (
    <Page>
      <h1 className="govuk-heading-l">You have confirmed this registration</h1>
      <Button text="See your registration" href={paths.my()} />
    </Page>
  );
}

function LinkTooOld() {
  return (
    <Page>
      <h1 className="govuk-heading-l">This link does not work any more</h1>
      <p className="govuk-body">
        It has been used, is older than {confirmDays} days, or was replaced by a newer one.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.my()}>
          Sign in to see your registration
        </a>
        , or{" "}
        <a className="govuk-link" href={paths.home()}>
          go to the conference to register
        </a>
        .
      </p>
    </Page>
  );
}

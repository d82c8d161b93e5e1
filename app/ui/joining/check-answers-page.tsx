// The answers of a registration to check, each with the way back to its field.
import type { Answers } from "~/domain/joining/registration/form";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";
import { RegistrationAnswers } from "./registration-answers";

/** The page; somebody `signedIn` cannot change the address here. */
export function CheckAnswersPage({
  conference,
  answers,
  signedIn,
  problem,
}: {
  conference: { slug: string };
  answers: Answers;
  signedIn: boolean;
  problem: Problem | undefined;
}) {
  const change = paths.registerChange(conference.slug);
  return (
    <Page back={{ href: change, text: "Back to the form" }} problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Check your answers</h1>
          <RegistrationAnswers
            answers={answers}
            change={change}
            fixed={signedIn ? ["email"] : []}
          />
          <h2 className="govuk-heading-m">Send your registration</h2>
          <p className="govuk-body">
            {signedIn
              ? "We will tell you by email what happens next."
              : "We will email you a link. You are registered once you have used it."}
          </p>
          <form method="post" noValidate>
            <Button text="Send registration" name="intent" value="send" />
          </form>
        </div>
      </div>
    </Page>
  );
}

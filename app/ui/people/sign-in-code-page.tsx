// Asks for the six digits from the sign-in letter.
import { codeDigits, signInMinutes } from "~/domain/people/sign-in/sign-in";
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { Page } from "~/ui/page/page";

/** The page that follows asking for the letter. */
export function SignInCodePage({ problem }: { problem: Problem | undefined }) {
  return (
    <Page back={{ href: paths.signIn() }} problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Check your email</h1>
          <p className="govuk-body">
            We have sent a link and a code to the address you gave. Both work once, for{" "}
            {signInMinutes} minutes.
          </p>
          <form method="post" noValidate>
            <Input
              id="code"
              name="code"
              inputmode="numeric"
              autocomplete="one-time-code"
              classes="govuk-input--width-10 govuk-input--extra-letter-spacing"
              label={{ text: `${codeDigits}-digit code` }}
              hint={{ text: "Or use the link in the email" }}
              value={typedIn(problem, "code")}
              errorMessage={errorFor(problem, "code")}
            />
            <Button text="Sign in" />
          </form>
          <p className="govuk-body">
            <a className="govuk-link" href={paths.signIn()}>
              Ask for a new email
            </a>
          </p>
        </div>
      </div>
    </Page>
  );
}

// Asks for the email address that a sign-in letter goes to.
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { InsetText } from "~/ui/govuk/inset-text";
import { Page } from "~/ui/page/page";

/** The page; `next` is where the reader wanted to go, `why` says why they have to sign in again. */
export function SignInPage({
  next,
  why,
  problem,
}: {
  next: string;
  why: string | undefined;
  problem: Problem | undefined;
}) {
  return (
    <Page problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Sign in</h1>
          {why && <InsetText text={why} />}
          <p className="govuk-body">
            We will email you a link and a code. You do not need a password.
          </p>
          <form method="post" noValidate>
            <input type="hidden" name="next" value={typedIn(problem, "next", next)} />
            <Input
              id="email"
              name="email"
              type="email"
              autocomplete="email"
              spellcheck={false}
              label={{ text: "Work email address" }}
              hint={{ text: "Use the address that you registered with" }}
              value={typedIn(problem, "email")}
              errorMessage={errorFor(problem, "email")}
            />
            <Button text="Email me a link" />
          </form>
        </div>
      </div>
    </Page>
  );
}

// What the link of a sign-in letter leads to: a button, or where to ask for another letter.
import { signInMinutes } from "~/domain/people/sign-in/sign-in";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

/** The page; `alive` while the link can be used. */
export function SignInLinkPage({ alive }: { alive: boolean }) {
  if (!alive)
    return (
      <Page>
        <h1 className="govuk-heading-l">This link does not work any more</h1>
        <p className="govuk-body">
          Sign-in links work once, for {signInMinutes} minutes.{" "}
          <a className="govuk-link" href={paths.signIn()}>
            Ask for a new one
          </a>
        </p>
      </Page>
    );
  return (
    <Page>
      <h1 className="govuk-heading-l">Sign in</h1>
      <form method="post">
        <Button text="Continue" />
      </form>
    </Page>
  );
}

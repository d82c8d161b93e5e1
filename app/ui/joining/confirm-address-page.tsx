// The page behind the link in the letter to a new address: what follows from using it, and the button that does.
import type { Problem } from "~/domain/problem";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

/** `email` is the new address. */
export function ConfirmAddressPage({
  email,
  problem,
}: {
  email: string;
  problem: Problem | undefined;
}) {
  return (
    <Page problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Confirm your new email address</h1>
          <p className="govuk-body">
            From now on you sign in with <strong className="conf-anywhere">{email}</strong>, and we
            write to it.
          </p>
          <p className="govuk-body">
            The organisers will check your registration again. Until they have, your ticket does not
            open the door.
          </p>
          <form method="post" noValidate>
            <Button text="Use this address" />
          </form>
        </div>
      </div>
    </Page>
  );
}

// Asks once more before a registration is withdrawn, and says what is lost.
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

/** `id` is the registration's, `name` the conference's. */
export function WithdrawPage({
  id,
  name,
  withdrawn,
  problem,
}: {
  id: string;
  name: string;
  withdrawn: boolean;
  problem: Problem | undefined;
}) {
  return (
    <Page back={{ href: paths.myRegistration(), text: "Your registration" }} problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {withdrawn ? (
            <h1 className="govuk-heading-l">You have withdrawn your registration</h1>
          ) : (
            <>
              <h1 className="govuk-heading-l">Do you want to withdraw from {name}?</h1>
              <p className="govuk-body">If you withdraw:</p>
              <ul className="govuk-list govuk-list--bullet">
                <li>your ticket stops working</li>
                <li>your places in sessions go to others</li>
                <li>your place at the conference is offered to the next person in line</li>
              </ul>
              <p className="govuk-body">
                You can register again while registration is open, if there is still room.
              </p>
              <form method="post" noValidate>
                <input type="hidden" name="registrationId" value={id} />
                <div className="govuk-button-group">
                  <Button text="Withdraw my registration" classes="govuk-button--warning" />
                  <a className="govuk-link" href={paths.my()}>
                    Keep it
                  </a>
                </div>
              </form>
            </>
          )}
        </div>
      </div>
    </Page>
  );
}

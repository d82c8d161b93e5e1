// What to do once a registration is sent: the same for every address, so that it tells nobody who has registered.
import { throttleMinutes } from "~/domain/ground/limits/limits";
import { confirmDays, confirmLettersAllowed } from "~/domain/joining/registration/registration";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { Page } from "~/ui/page/page";

/** The page after the form of somebody who is not signed in. `email` is known to the browser that sent the form alone. */
export function RegisterSentPage({
  name,
  slug,
  email,
  done,
}: {
  name: string;
  slug: string;
  email: string | null;
  done: string | null;
}) {
  return (
    <Page done={done ?? undefined}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Confirm your email</h1>
          <p className="govuk-body-l">
            We have sent an email to{" "}
            {email === null ? (
              "the address that you gave"
            ) : (
              <strong className="conf-anywhere">{email}</strong>
            )}
            . Use the link in it to send your registration for {name}.
          </p>
          <p className="govuk-body">
            You are not registered until you do. The link works for {confirmDays} days.
          </p>
          <Details summaryText="If the email does not come" open={done !== null || undefined}>
            <p className="govuk-body">Wait a few minutes, then look in your spam or junk folder.</p>
            {email === null ? (
              <p className="govuk-body">
                There may be a mistake in the address. You can{" "}
                <a className="govuk-link" href={paths.register(slug)}>
                  fill in the form again
                </a>
                .
              </p>
            ) : (
              <Again slug={slug} />
            )}
          </Details>
        </div>
      </div>
    </Page>
  );
}

function Again({ slug }: { slug: string }) {
  return (
    <>
      <p className="govuk-body">
        If there is a mistake in the address,{" "}
        <a className="govuk-link" href={`${paths.registerChange(slug)}#email`}>
          change the address
        </a>
        . Your other answers are still there, except for your phone number and your needs: we keep
        those out of this browser once they are sent, so fill them in again.
      </p>
      <form method="post" noValidate>
        <Button
          text="Send the email again"
          name="intent"
          value="again"
          classes="govuk-button--secondary"
        />
      </form>
      <p className="govuk-body">
        We send at most {confirmLettersAllowed} emails to one address in {throttleMinutes} minutes.
      </p>
    </>
  );
}

// What to do once a registration is sent: the same for every address, so that it tells nobody who has registered.
import { confirmDays } from "~/domain/joining/registration/registration";
import { paths } from "~/paths";
import { Details } from "~/ui/govuk/details";
import { Page } from "~/ui/page/page";

/** The page after the form of somebody who is not signed in. */
export function RegisterSentPage({ name, slug }: { name: string; slug: string }) {
  return (
    <Page>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Confirm your email</h1>
          <p className="govuk-body-l">
            We have sent an email to the address that you gave. Use the link in it to send your
            registration for {name}.
          </p>
          <p className="govuk-body">
            You are not registered until you do. The link works for {confirmDays} days.
          </p>
          <Details summaryText="If the email does not come">
            <p className="govuk-body">Wait a few minutes, then look in your spam or junk folder.</p>
            <p className="govuk-body">
              There may be a mistake in the address. You can{" "}
              <a className="govuk-link" href={paths.register(slug)}>
                fill in the form again
              </a>
              .
            </p>
          </Details>
        </div>
      </div>
    </Page>
  );
}

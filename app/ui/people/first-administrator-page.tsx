// The one-time page that makes the first administrator of an empty installation.
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { Page } from "~/ui/page/page";

/** The form, or the sentence that there is an administrator already. */
export function FirstAdministratorPage({
  taken,
  problem,
}: {
  taken: boolean;
  problem: Problem | undefined;
}) {
  if (taken) return <Taken />;
  return (
    <Page problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Make the first administrator</h1>
          <p className="govuk-body">
            The administrator makes conferences and gives others their roles. This page works once.
          </p>
          <form method="post" noValidate>
            <Input
              id="name"
              name="name"
              autocomplete="name"
              label={{ text: "Your full name" }}
              value={typedIn(problem, "name")}
              errorMessage={errorFor(problem, "name")}
            />
            <Input
              id="email"
              name="email"
              type="email"
              autocomplete="email"
              label={{ text: "Your work email address" }}
              value={typedIn(problem, "email")}
              errorMessage={errorFor(problem, "email")}
            />
            <Button text="Become administrator" />
          </form>
        </div>
      </div>
    </Page>
  );
}

function Taken() {
  return (
    <Page>
      <h1 className="govuk-heading-l">There is an administrator already</h1>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.signIn(paths.organiser())}>
          Sign in
        </a>{" "}
        to organise the conference.
      </p>
    </Page>
  );
}

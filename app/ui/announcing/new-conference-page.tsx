// The page that makes a conference by form.
import { type Problem, typedIn } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";
import { ConferenceFields } from "./conference-fields";

/** The form; `id` is the one that the conference will have. */
export function NewConferencePage({ id, problem }: { id: string; problem: Problem | undefined }) {
  return (
    <Page problem={problem} back={{ href: paths.organiser() }}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Make a conference</h1>
          <p className="govuk-body">
            It stays a draft, which only organisers see, until you release it. You can also{" "}
            <a className="govuk-link" href={paths.importConference()}>
              import a schedule
            </a>
            .
          </p>
          <form method="post" noValidate>
            <input type="hidden" name="id" value={typedIn(problem, "id", id)} />
            <ConferenceFields problem={problem} />
            <Button text="Make the conference" />
          </form>
        </div>
      </div>
    </Page>
  );
}

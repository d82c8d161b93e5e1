// The editors' queue: what waits, what is in review, what was published or withdrawn.
import { paths } from "~/paths";
import { TaskList } from "~/ui/govuk/task-list";
import { Page } from "~/ui/page/page";
import { type StateName, stateTag } from "./state-tag";

/** One write-up in the queue. `own` is true for the reader's own. */
type Line = {
  path: string;
  title: string;
  themeLabel: string;
  state: StateName;
  authorLine: string;
  on: string;
  reviewer: string;
  own: boolean;
};

/** The page. */
export function QueuePage({
  submitted,
  inReview,
  decided,
  done,
}: {
  submitted: Line[];
  inReview: Line[];
  decided: Line[];
  done?: string | undefined;
}) {
  const nothing = submitted.length + inReview.length === 0;
  return (
    <Page done={done}>
      <h1 className="govuk-heading-l">Write-ups to review</h1>
      {nothing && <p className="govuk-body">Nothing waits for an editor.</p>}
      <Lines id="submitted" heading="Submitted" lines={submitted} />
      <Lines id="in-review" heading="In review" lines={inReview} />
      <Lines id="decided" heading="Published and withdrawn" lines={decided} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.editorEditions()}>
          Make an edition of the bulletin
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.editorLetters()}>
          Letters about write-ups
        </a>
      </p>
    </Page>
  );
}

function Lines({ id, heading, lines }: { id: string; heading: string; lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading} ({lines.length})
      </h2>
      <TaskList
        idPrefix={id}
        items={lines.map((line) => ({
          title: { text: line.title },
          href: line.path,
          hint: { text: hintOf(line) },
          status: { tag: stateTag(line.state) },
        }))}
      />
    </section>
  );
}

function hintOf({ authorLine, themeLabel, on, reviewer, own }: Line): string {
  const facts = [authorLine, themeLabel, on, reviewer && `with ${reviewer}`].filter(Boolean);
  return facts.join(" · ") + (own ? " · Yours: another editor reviews it" : "");
}

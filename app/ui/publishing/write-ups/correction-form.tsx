// The form with which an editor corrects a published write-up.
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import type { Words } from "~/domain/publishing/write-ups/template";
import { Button } from "~/ui/govuk/button";
import { Textarea } from "~/ui/govuk/textarea";
import { WriteUpFields } from "./fields";

/** The form that corrects a published write-up. */
export function CorrectionForm({
  problem,
  words,
  version,
}: {
  problem: Problem | undefined;
  words: Partial<Record<keyof Words, string>>;
  version: number;
}) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Correct a write-up</h1>
        <p className="govuk-body">Its address stays the same, also when its title changes.</p>
        <form method="post" noValidate>
          <input type="hidden" name="intent" value="correct" />
          <input
            type="hidden"
            name="version"
            value={typedIn(problem, "version", String(version))}
          />
          <WriteUpFields problem={problem} stored={words} />
          <Textarea
            id="correction"
            name="correction"
            rows={3}
            label={{ text: "What was corrected", classes: "govuk-label--m" }}
            hint={{ text: "Readers see this above the text, with today’s date." }}
            value={typedIn(problem, "correction")}
            {...(errorFor(problem, "correction") && {
              errorMessage: errorFor(problem, "correction"),
            })}
          />
          <Button text="Publish the correction" />
        </form>
      </div>
    </div>
  );
}

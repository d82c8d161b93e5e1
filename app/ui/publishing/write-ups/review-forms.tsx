// The forms with which an editor decides on a write-up.
import { errorFor, type Problem, tickedIn, typedIn } from "~/domain/problem";
import { Button } from "~/ui/govuk/button";
import { Checkboxes } from "~/ui/govuk/checkboxes";
import { InsetText } from "~/ui/govuk/inset-text";
import { Textarea } from "~/ui/govuk/textarea";

/** What decides which forms there are. `own` is true for the editor's own write-up. */
type Reviewed = { path: string; state: string; version: number; own: boolean };

/** The forms for the state that the write-up is in. Its own author gets none. */
export function ReviewForms({
  writeUp,
  problem,
}: {
  writeUp: Reviewed;
  problem: Problem | undefined;
}) {
  const { state, own, path } = writeUp;
  if (own) return <InsetText text="You wrote this write-up, so another editor decides about it." />;
  if (state === "submitted")
    return (
      <form method="post" noValidate>
        <Button name="intent" value="take" text="Take into review" />
      </form>
    );
  if (state === "in-review")
    return (
      <>
        <PublishForm version={writeUp.version} problem={problem} />
        <NoteForm
          problem={problem}
          field="note"
          intent="send-back"
          heading="Send it back"
          label="What should the author change?"
          hint="The author gets this by email."
          button="Send back"
        />
      </>
    );
  if (state === "published")
    return (
      <>
        <h2 className="govuk-heading-m">Correct it</h2>
        <Button
          href={`${path}?view=correct`}
          text="Correct the text"
          classes="govuk-button--secondary"
        />
        <NoteForm
          problem={problem}
          field="reason"
          intent="withdraw"
          heading="Withdraw it"
          label="Why is it withdrawn?"
          hint="Everybody who opens its page reads this, with today’s date. It cannot be published again."
          button="Withdraw"
        />
      </>
    );
  return null;
}

function PublishForm({ version, problem }: { version: number; problem: Problem | undefined }) {
  const boxes = [
    {
      name: "sensitivity",
      text: "It holds nothing sensitive: no live operation, no covert method, no protective marking",
    },
    { name: "consent", text: "Everybody who is named or can be recognised has agreed" },
  ];
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="publish" />
      <input type="hidden" name="version" value={version} />
      <h2 className="govuk-heading-m">Publish it</h2>
      <p className="govuk-body">You are the second person. Sign it off for both.</p>
      {boxes.map(({ name, text }) => (
        <Checkboxes
          key={name}
          name={name}
          idPrefix={name}
          values={tickedIn(problem, name)}
          items={[{ value: "yes", text }]}
          {...(errorFor(problem, name) && { errorMessage: errorFor(problem, name) })}
        />
      ))}
      <Button text="Sign off and publish" />
    </form>
  );
}

function NoteForm(props: {
  problem: Problem | undefined;
  field: string;
  intent: string;
  heading: string;
  label: string;
  hint: string;
  button: string;
}) {
  const { problem, field, intent, heading, label, hint, button } = props;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value={intent} />
      <h2 className="govuk-heading-m">{heading}</h2>
      <Textarea
        id={field}
        name={field}
        rows={4}
        label={{ text: label }}
        hint={{ text: hint }}
        value={typedIn(problem, field)}
        {...(errorFor(problem, field) && { errorMessage: errorFor(problem, field) })}
      />
      <Button
        text={button}
        classes={intent === "withdraw" ? "govuk-button--warning" : "govuk-button--secondary"}
      />
    </form>
  );
}

// What an editor does with a write-up: its facts, the forms that decide on it, its history.
import { errorFor, type Problem, tickedIn, typedIn } from "~/domain/problem";
import type { Words } from "~/domain/publishing/write-ups/template";
import { Button } from "~/ui/govuk/button";
import { Checkboxes } from "~/ui/govuk/checkboxes";
import { Details } from "~/ui/govuk/details";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";
import { Textarea } from "~/ui/govuk/textarea";
import { WriteUpFields } from "./fields";

/** What the forms and facts need to know. */
type Reviewed = {
  path: string;
  state: string;
  version: number;
  stateName: { name: string; colour: string };
  own: boolean;
  author: string;
  reviewer: string;
  submittedOn: string;
  note: string;
  withdrawn: { on: string; reason: string } | null;
  publicPath: string;
};

/** Where a write-up stands, and with whom. */
export function ReviewFacts({ writeUp }: { writeUp: Reviewed }) {
  const { stateName, author, reviewer, submittedOn, note, withdrawn, publicPath } = writeUp;
  return (
    <>
      <p className="govuk-body">
        <Tag text={stateName.name} classes={`govuk-tag--${stateName.colour}`} />
      </p>
      <p className="govuk-body">
        Submitted by {author} at {submittedOn}.{reviewer && ` Reviewed by ${reviewer}.`}
      </p>
      {note && (
        <Details summaryText="What an editor asked before">
          <p className="conf-as-typed">{note}</p>
        </Details>
      )}
      {withdrawn && (
        <p className="govuk-body">
          Withdrawn at {withdrawn.on}: {withdrawn.reason}
        </p>
      )}
      {publicPath && (
        <p className="govuk-body">
          <a className="govuk-link" href={publicPath}>
            See its page in the library
          </a>
        </p>
      )}
    </>
  );
}

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

/** Who did what and when, the latest first. */
export function History({ records }: { records: { when: string; who: string; what: string }[] }) {
  if (records.length === 0) return null;
  return (
    <Details summaryText="History">
      <ul className="govuk-list">
        {records.map(({ when, who, what }) => (
          <li key={when + what + who}>
            <strong>{what}</strong>
            <br />
            {who}, {when}
          </li>
        ))}
      </ul>
    </Details>
  );
}

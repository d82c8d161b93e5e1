// The answers of a registration as a summary list, with a button beside each where they can still be changed.
import { type Answers, answerText, questions } from "~/domain/joining/registration/form";

const order = Object.keys(questions) as (keyof Answers)[];

/** Shows what was answered. `changeable` puts buttons beside the answers that send the form around them back to its fields. */
export function RegistrationAnswers({
  answers,
  changeable = false,
  fixed = [],
}: {
  answers: Answers;
  changeable?: boolean;
  /** Answers that have no button even so. */
  fixed?: (keyof Answers)[];
}) {
  return (
    <dl className="govuk-summary-list">
      {order.map((question) => (
        <div
          key={question}
          className={`govuk-summary-list__row${
            changeable && fixed.includes(question) ? " govuk-summary-list__row--no-actions" : ""
          }`}
        >
          <dt className="govuk-summary-list__key">{questions[question]}</dt>
          <dd className="govuk-summary-list__value conf-lines">{answerText(answers, question)}</dd>
          {changeable && !fixed.includes(question) && (
            <dd className="govuk-summary-list__actions">
              <button
                type="submit"
                className="conf-link-button"
                name="intent"
                value="change"
                formAction={`#${question}`}
              >
                Change
                <span className="govuk-visually-hidden"> {questions[question].toLowerCase()}</span>
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

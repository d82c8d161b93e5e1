// The answers of a registration as a summary list, with a button beside each where they can still be changed.
import { type Answers, answerText, questions } from "~/domain/joining/registration/form";

const order = Object.keys(questions) as (keyof Answers)[];

/** Shows what was answered. `change` is the address of the form, to which each answer then has a link. */
export function RegistrationAnswers({
  answers,
  change,
  fixed = [],
}: {
  answers: Answers;
  change?: string;
  /** Answers that have no link even so. */
  fixed?: (keyof Answers)[];
}) {
  const isFixed = (question: keyof Answers) => change === undefined || fixed.includes(question);
  return (
    <dl className="govuk-summary-list">
      {order.map((question) => (
        <div
          key={question}
          className={`govuk-summary-list__row${
            change !== undefined && isFixed(question) ? " govuk-summary-list__row--no-actions" : ""
          }`}
        >
          <dt className="govuk-summary-list__key">{questions[question]}</dt>
          <dd className="govuk-summary-list__value conf-lines">{answerText(answers, question)}</dd>
          {!isFixed(question) && (
            <dd className="govuk-summary-list__actions">
              <a className="govuk-link" href={`${change}#${question}`}>
                Change
                <span className="govuk-visually-hidden"> {questions[question].toLowerCase()}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

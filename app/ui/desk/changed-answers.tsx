// What a delegate changed since the organisers decided: old and new beside each other.

/** Answers by their names, as they were decided about and as they are. */
export type Changes = { question: string; was: string; is: string }[];

/** The changes as a table; nothing where all stands as it was decided about. */
export function ChangedAnswers({ changes }: { changes: Changes }) {
  if (changes.length === 0) return null;
  return (
    <table className="govuk-table">
      <caption className="govuk-table__caption govuk-table__caption--m">
        Changed since you decided
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            Answer
          </th>
          <th scope="col" className="govuk-table__header">
            You decided about
          </th>
          <th scope="col" className="govuk-table__header">
            It says now
          </th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {changes.map(({ question, was, is }) => (
          <tr key={question} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              {question}
            </th>
            <td className="govuk-table__cell conf-anywhere">{was}</td>
            <td className="govuk-table__cell conf-anywhere">{is}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same in one line, for the queue. */
export function ChangedLine({ changes }: { changes: Changes }) {
  if (changes.length === 0) return null;
  const old = changes.map(
    ({ question, was, is }) => `${question.toLowerCase()} was ${was}, now ${is}`,
  );
  return (
    <p>
      <strong>Changed:</strong> {old.join("; ")}
    </p>
  );
}

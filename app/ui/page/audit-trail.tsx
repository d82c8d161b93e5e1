// The trail of one thing: what happened, who did it and when, the latest first.

/** A line of the trail; `at` is words. */
export type TrailLine = {
  id: number;
  at: string;
  actorName: string;
  address: string;
  /** What was done, in words, and line by line what changed by it. */
  what: string;
  changes: string[];
};

/** A table that scrolls by itself on a narrow screen; nothing where nothing has happened. */
export function AuditTrail({
  lines,
  title = "What happened",
}: {
  lines: TrailLine[];
  title?: string;
}) {
  if (lines.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
    <section className="conf-scroll" aria-labelledby="trail" tabIndex={0}>
      <table className="govuk-table">
        <caption className="govuk-table__caption govuk-table__caption--m" id="trail">
          {title}
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {["What", "Who", "When", "From"].map((heading) => (
              <th key={heading} scope="col" className="govuk-table__header">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {lines.map((line) => (
            <tr key={line.id} className="govuk-table__row">
              <td className="govuk-table__cell">
                {line.what}
                {line.changes.length > 0 && (
                  <ul className="govuk-list govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">
                    {line.changes.map((change) => (
                      <li key={change}>{change}</li>
                    ))}
                  </ul>
                )}
              </td>
              <td className="govuk-table__cell">{line.actorName}</td>
              <td className="govuk-table__cell">{line.at}</td>
              <td className="govuk-table__cell">{line.address}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

// The trail of one thing: what happened, who did it and when, the latest first.

/** A line of the trail; `at` is words. */
export type TrailLine = {
  id: number;
  at: string;
  actorName: string;
  address: string;
  action: string;
};

/** `place-offered` as "Place offered". */
function inWords(action: string): string {
  const words = action.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A table that scrolls by itself on a narrow screen. */
export function AuditTrail({ lines }: { lines: TrailLine[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
    <section className="conf-scroll" aria-labelledby="trail" tabIndex={0}>
      <table className="govuk-table">
        <caption className="govuk-table__caption govuk-table__caption--m" id="trail">
          What happened
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
              <td className="govuk-table__cell">{inWords(line.action)}</td>
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

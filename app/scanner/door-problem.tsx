// What was wrong with a form that was sent without JavaScript, above everything else on a door's page.

/** The summary, which is read first; each sentence leads to its field, which has the id `field`. */
export function DoorProblem({ errors, field }: { errors: { text: string }[]; field: string }) {
  return (
    <div
      className="govuk-error-summary"
      data-module="govuk-error-summary"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: an error is read before anything else, as on every page.
      autoFocus
    >
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ text }) => (
              <li key={text}>
                <a href={`#${field}`}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

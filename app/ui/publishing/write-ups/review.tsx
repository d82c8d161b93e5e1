// What an editor is told of a write-up: where it stands, and its history.
import { Details } from "~/ui/govuk/details";
import { type StateName, StateTag } from "./state-tag";

/** What is told of it. `withdrawn` says when and why, `note` what an editor asked before, `publicPath` is "" without a page. */
type Reviewed = {
  stateName: StateName;
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
        <StateTag state={stateName} />
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

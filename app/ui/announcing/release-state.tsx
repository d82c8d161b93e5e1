// Whether a conference is a draft, released or current, and the buttons that change that.
import { filledIn, type Missing } from "~/domain/announcing/releases/missing";
import { dateTime } from "~/domain/ground/time/dates";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Tag } from "~/ui/govuk/tag";

const where = {
  room: paths.organiserRoom,
  slot: paths.organiserSlot,
  session: paths.organiserSession,
};

/** The state as tags and a sentence, then what can be done about it. The forms post to the details page. */
export function ReleaseState({
  conference,
  missing,
  registrations,
}: {
  conference: {
    slug: string;
    timeZone: string;
    current: boolean;
    releasedAt: string | null;
    venue: string;
    address: string;
  };
  missing: Missing[];
  registrations: number;
}) {
  const { slug, releasedAt, current } = conference;
  const filled = filledIn(conference);
  return (
    <>
      <p className="govuk-body">
        {releasedAt ? (
          <Tag text="Released" classes="govuk-tag--green" />
        ) : (
          <Tag text="Draft" classes="govuk-tag--grey" />
        )}{" "}
        {current && <Tag text="Current" />}
      </p>
      {releasedAt ? (
        <p className="govuk-body">
          Released at {dateTime(new Date(releasedAt), conference.timeZone)}. Everybody can see{" "}
          <a className="govuk-link" href={paths.conference(slug)}>
            the conference's page
          </a>
          , and what you change shows there at once.
        </p>
      ) : (
        <p className="govuk-body">Only organisers can see this conference until you release it.</p>
      )}
      {!releasedAt && (missing.length > 0 || filled) && (
        <>
          <p className="govuk-body">Before you release it:</p>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map(({ what, sentence }) => (
              <li key={what}>
                <a className="govuk-link" href={where[what](slug, "new")}>
                  {sentence.replace(/\.$/, "")}
                </a>
              </li>
            ))}
            {filled && (
              <li>
                <a className="govuk-link" href="#venue">
                  {filled}
                </a>
              </li>
            )}
          </ul>
        </>
      )}
      <form method="post" action={paths.conferenceDetails(slug)} className="govuk-button-group">
        {!releasedAt && missing.length === 0 && (
          <Button name="intent" value="release" text="Release the conference" />
        )}
        {releasedAt && !current && (
          <Button
            name="intent"
            value="current"
            text="Make current"
            classes="govuk-button--secondary"
          />
        )}
        {releasedAt && registrations === 0 && (
          <Button
            name="intent"
            value="withdraw"
            text="Withdraw the release"
            classes="govuk-button--secondary"
          />
        )}
      </form>
      {releasedAt && !current && (
        <p className="govuk-hint">The home page shows the current conference.</p>
      )}
    </>
  );
}

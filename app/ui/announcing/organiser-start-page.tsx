// Where organising starts, as a page: every conference, drafts too, and the way to a new one.
import { dateRange } from "~/domain/ground/time/dates";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Tag } from "~/ui/govuk/tag";
import { Page } from "~/ui/page/page";

type Conference = {
  slug: string;
  name: string;
  venue: string;
  startsOn: string;
  endsOn: string;
  current: boolean;
  /** Null for a draft. */
  releasedAt: string | null;
  admitted: number;
  capacity: number;
};

/** The conferences as cards. `mayGiveRoles` shows the way to people and their roles. */
export function OrganiserStartPage({
  conferences,
  mayGiveRoles,
}: {
  conferences: Conference[];
  mayGiveRoles: boolean;
}) {
  return (
    <Page>
      <h1 className="govuk-heading-l">Conferences</h1>
      {conferences.length === 0 && (
        <p className="govuk-body">
          There is no conference yet. Make one by hand, or bring its programme from another system.
        </p>
      )}
      <div className="govuk-button-group">
        <Button text="New conference" href={paths.newConference()} />
        <a className="govuk-link" href={paths.importConference()}>
          Import a programme
        </a>
        {mayGiveRoles && (
          <a className="govuk-link" href={paths.staff()}>
            People and roles
          </a>
        )}
      </div>
      <ul className="conf-card-list">
        {conferences.map((conference) => (
          <ConferenceCard key={conference.slug} conference={conference} />
        ))}
      </ul>
    </Page>
  );
}

function ConferenceCard({ conference }: { conference: Conference }) {
  return (
    <li className="conf-card">
      <p className="conf-card__caption">
        {dateRange(conference.startsOn, conference.endsOn)}{" "}
        {conference.releasedAt === null && <Tag text="Draft" classes="govuk-tag--yellow" />}
        {conference.current && <Tag text="Current" />}
      </p>
      <h2 className="conf-card__title">
        <a className="govuk-link" href={paths.organiserHome(conference.slug)}>
          {conference.name}
        </a>
      </h2>
      <p className="conf-card__text">{conference.venue}</p>
      <p className="conf-card__meta">
        {conference.capacity === 0
          ? "Nobody registers here"
          : `${conference.admitted.toLocaleString("en-GB")} of ${conference.capacity.toLocaleString("en-GB")} places taken`}
      </p>
    </li>
  );
}

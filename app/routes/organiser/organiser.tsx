// Where organising starts: every conference, drafts too, and the way to a new one.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listConferencesForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { dateRange } from "~/domain/ground/time/dates";
import { may } from "~/domain/people/access/access";
import { requireDeed } from "~/http/guard.server";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Tag } from "~/ui/govuk/tag";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Organise" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDeed(args, "organise");
  const conferences = await listConferencesForOrganiser();
  return {
    administrator: may(actor, "give-roles"),
    conferences: conferences.map(({ slug, name, venue, releasedAt, current, ...conference }) => ({
      slug,
      name,
      venue,
      current,
      draft: releasedAt === null,
      dates: dateRange(conference.startsOn, conference.endsOn),
      admitted: conference.admitted,
      capacity: conference.capacity,
    })),
  };
}

export default function Organiser() {
  const { administrator, conferences } = useLoaderData<typeof loader>();
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
        {administrator && (
          <a className="govuk-link" href={paths.staff()}>
            People and roles
          </a>
        )}
      </div>
      <ul className="conf-card-list">
        {conferences.map((conference) => (
          <li key={conference.slug} className="conf-card">
            <p className="conf-card__caption">
              {conference.dates}{" "}
              {conference.draft && <Tag text="Draft" classes="govuk-tag--yellow" />}
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
        ))}
      </ul>
    </Page>
  );
}

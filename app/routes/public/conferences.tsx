// Every conference that has been released: the next one and the archive.
import { useLoaderData } from "@remix-run/react";
import { momentOf } from "~/domain/announcing/conferences/conferences";
import { listConferences } from "~/domain/announcing/conferences/conferences.server";
import { dateRange } from "~/domain/ground/time/dates";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Page } from "~/ui/page/page";

export const handle = { kept: true } satisfies RouteHandle;

export const meta = () => [{ title: "Conferences" }];

export async function loader() {
  const moment = now();
  const conferences = (await listConferences()).map((conference) => ({
    slug: conference.slug,
    name: conference.name,
    summary: conference.summary,
    venue: conference.venue,
    when: dateRange(conference.startsOn, conference.endsOn),
    past: momentOf(conference, moment) === "past",
  }));
  return {
    coming: conferences.filter(({ past }) => !past).reverse(),
    past: conferences.filter(({ past }) => past),
  };
}

type Listed = Awaited<ReturnType<typeof loader>>["past"];

export default function Conferences() {
  const { coming, past } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1 className="govuk-heading-l">Conferences</h1>
      {coming.length + past.length === 0 && (
        <p className="govuk-body">The first conference will be announced here.</p>
      )}
      <ConferenceCards heading="Now and next" conferences={coming} />
      <ConferenceCards heading="Past conferences" conferences={past} />
    </Page>
  );
}

function ConferenceCards({ heading, conferences }: { heading: string; conferences: Listed }) {
  if (conferences.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      <ul className="conf-card-list">
        {conferences.map(({ slug, name, summary, venue, when }) => (
          <li key={slug} className="conf-card">
            <p className="conf-card__caption">{when}</p>
            <h3 className="conf-card__title">
              <a className="govuk-link" href={paths.conference(slug)}>
                {name}
              </a>
            </h3>
            <p className="conf-card__text">{summary}</p>
            <p className="conf-card__meta">{venue}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

// The conferences as a page: those now and next, and the archive.
import { paths } from "~/paths";
import { Page } from "~/ui/page/page";

type Listed = { slug: string; name: string; summary: string; venue: string; when: string };

/** The page of all released conferences. */
export function ConferencesPage({ coming, past }: { coming: Listed[]; past: Listed[] }) {
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

function ConferenceCards({ heading, conferences }: { heading: string; conferences: Listed[] }) {
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

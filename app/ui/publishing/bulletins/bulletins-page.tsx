// The published editions of the bulletin.
import { paths } from "~/paths";
import { Page } from "~/ui/page/page";

type Listed = {
  number: number;
  title: string;
  path: string;
  publishedOn: string;
  writeUps: number;
};

/** The page; the newest edition first. */
export function BulletinsPage({ bulletins }: { bulletins: Listed[] }) {
  return (
    <Page>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">Bulletins</h1>
      <p className="govuk-body-l">Each quarter an edition collects the latest write-ups.</p>
      {bulletins.length === 0 && (
        <p className="govuk-body">
          No edition is published yet. Until then, read the{" "}
          <a className="govuk-link" href={paths.library()}>
            library
          </a>
          .
        </p>
      )}
      <ul className="conf-card-list">
        {bulletins.map(({ number, title, path, publishedOn, writeUps }) => (
          <li key={number} className="conf-card">
            <p className="conf-card__caption">Edition {number}</p>
            <h2 className="conf-card__title">
              <a className="govuk-link" href={path}>
                {title}
              </a>
            </h2>
            <p className="conf-card__text">
              {writeUps} {writeUps === 1 ? "write-up" : "write-ups"}
            </p>
            <p className="conf-card__meta">{publishedOn}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

// One edition of the bulletin: its introduction, then its write-ups section by section.
import type { ComponentProps } from "react";
import { paths } from "~/paths";
import { inner } from "~/ui/govuk/content";
import { Pagination } from "~/ui/govuk/pagination";
import { Page } from "~/ui/page/page";
import { WriteUpList } from "~/ui/publishing/library/write-up-list";

type Neighbour = { number: number; path: string };

/** The page. `introduction` is safe HTML; `before` and `after` are the published editions next to it. */
export function BulletinPage({
  number,
  title,
  introduction,
  publishedOn,
  sections,
  before,
  after,
}: {
  number: number;
  title: string;
  introduction: string;
  publishedOn: string;
  sections: { section: string; items: ComponentProps<typeof WriteUpList>["cards"] }[];
  before: Neighbour | null;
  after: Neighbour | null;
}) {
  return (
    <Page back={{ href: paths.bulletins(), text: "All bulletins" }}>
      <span className="govuk-caption-xl">
        Bulletin {number}, {publishedOn}
      </span>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">{title}</h1>
      <div className="conf-prose" {...inner({ html: introduction })} />
      {sections.map(({ section, items }) => (
        <section key={section} className="conf-bulletin-section">
          <h2 className="govuk-heading-l">{section}</h2>
          <WriteUpList cards={items} heading="h3" />
        </section>
      ))}
      <p className="govuk-body conf-no-print">
        Have you tried something that others should know?{" "}
        <a className="govuk-link" href={paths.newWriteUp()}>
          Write about it
        </a>
        .
      </p>
      <Neighbours before={before} after={after} />
    </Page>
  );
}

function Neighbours({ before, after }: { before: Neighbour | null; after: Neighbour | null }) {
  if (!before && !after) return null;
  const link = ({ number, path }: Neighbour, text: string) => ({
    href: path,
    text,
    labelText: `Bulletin ${number}`,
  });
  return (
    <Pagination
      landmarkLabel="Other bulletins"
      {...(before && { previous: link(before, "Earlier") })}
      {...(after && { next: link(after, "Later") })}
    />
  );
}

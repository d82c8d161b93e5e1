// One edition of the bulletin: its introduction, then its write-ups section by section.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getBulletin } from "~/domain/publishing/bulletins/bulletins.server";
import { found } from "~/http/respond.server";
import { paths } from "~/paths";
import { inner } from "~/ui/govuk/content";
import { Pagination } from "~/ui/govuk/pagination";
import { Page } from "~/ui/page/page";
import { WriteUpList } from "~/ui/publishing/library/write-up-list";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title}: bulletin ${data.number}` : "Bulletin" },
];

export async function loader({ params }: LoaderFunctionArgs) {
  const number = /^\d{1,4}$/.test(params.number ?? "") ? Number(params.number) : 0;
  return found(await getBulletin(number), "There is no bulletin with this number.");
}

export default function Bulletin() {
  const { number, title, introduction, publishedOn, sections, before, after } =
    useLoaderData<typeof loader>();
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
      {(before || after) && (
        <Pagination
          landmarkLabel="Other bulletins"
          {...(before
            ? {
                previous: {
                  href: before.path,
                  text: "Earlier",
                  labelText: `Bulletin ${before.number}`,
                },
              }
            : {})}
          {...(after
            ? { next: { href: after.path, text: "Later", labelText: `Bulletin ${after.number}` } }
            : {})}
        />
      )}
    </Page>
  );
}

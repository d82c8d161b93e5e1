// The library: finding published write-ups by text, theme, sector and region.
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readQuestion } from "~/domain/publishing/library/library";
import { listLibrary } from "~/domain/publishing/library/library.server";
import { paths } from "~/paths";
import { Page } from "~/ui/page/page";
import {
  ActiveFilters,
  LibraryForm,
  LibraryPages,
  NothingFound,
} from "~/ui/publishing/library/search";
import { WriteUpList } from "~/ui/publishing/library/write-up-list";

export const meta = () => [
  { title: "Library" },
  { name: "description", content: "What works against serious and organised crime." },
];

export const links: LinksFunction = () => [
  {
    rel: "alternate",
    type: "application/atom+xml",
    title: "Write-ups as they are published",
    href: paths.libraryFeed(),
  },
];

export function loader({ request }: LoaderFunctionArgs) {
  return listLibrary(readQuestion(new URL(request.url).searchParams));
}

export default function Library() {
  const { question, total, pages, cards, filters } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">Library</h1>
      <p className="govuk-body-l">
        What practitioners did about serious and organised crime, and what came of it.
      </p>
      <div className="conf-library">
        <LibraryForm question={question} filters={filters} />
        <div>
          <h2 className="govuk-heading-m">
            {total} {total === 1 ? "write-up" : "write-ups"}
          </h2>
          <ActiveFilters question={question} filters={filters} />
          {total === 0 ? (
            <NothingFound question={question} />
          ) : (
            <WriteUpList cards={cards} heading="h3" />
          )}
          <LibraryPages question={question} pages={pages} />
        </div>
      </div>
      <p className="govuk-body conf-no-print">
        <a className="govuk-link" href={paths.libraryFeed()}>
          Follow new write-ups in a feed reader
        </a>
        , read the{" "}
        <a className="govuk-link" href={paths.bulletins()}>
          bulletins
        </a>{" "}
        or{" "}
        <a className="govuk-link" href={paths.newWriteUp()}>
          write about your own work
        </a>
        .
      </p>
    </Page>
  );
}

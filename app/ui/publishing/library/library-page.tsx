// The library: finding published write-ups by text, theme, sector and region.
import type { ComponentProps } from "react";
import type { LibraryQuestion } from "~/domain/publishing/library/library";
import { paths } from "~/paths";
import { Page } from "~/ui/page/page";
import { ActiveFilters, LibraryForm, LibraryPages, NothingFound } from "./search";
import { type Card, WriteUpList } from "./write-up-list";

/** The page: one of the `pages` of what the `question` finds, `total` in all. */
export function LibraryPage({
  question,
  total,
  pages,
  cards,
  filters,
}: {
  question: LibraryQuestion;
  total: number;
  pages: number;
  cards: Card[];
  filters: ComponentProps<typeof LibraryForm>["filters"];
}) {
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

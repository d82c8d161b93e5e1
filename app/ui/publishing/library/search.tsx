// How a reader narrows the library: the form, the filters that are on, the pages, and what to do when nothing is found.
import {
  type FilterKey,
  type LibraryQuestion,
  questionQuery,
} from "~/domain/publishing/library/library";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { Pagination } from "~/ui/govuk/pagination";
import { Select } from "~/ui/govuk/select";

/** One filter with what each of its choices would leave. */
type Filter = {
  key: FilterKey;
  label: string;
  all: string;
  choices: { value: string; label: string; count: number }[];
};

/** The search and the filters in one form. */
export function LibraryForm({
  question,
  filters,
}: {
  question: LibraryQuestion;
  filters: Filter[];
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is too young for old phones.
    <form action={paths.library()} role="search" className="conf-library__form">
      <Input
        id="q"
        name="q"
        type="search"
        label={{ text: "Words to look for", classes: "govuk-label--s" }}
        value={question.text}
        attributes={{ maxLength: 500 }}
      />
      {filters.map(({ key, label, all, choices }) => (
        <Select
          key={key}
          id={key}
          name={key}
          label={{ text: label, classes: "govuk-label--s" }}
          value={question[key]}
          items={[
            { value: "", text: all },
            ...choices.map((choice) => ({
              value: choice.value,
              text: `${choice.label} (${choice.count})`,
            })),
          ]}
        />
      ))}
      <Button text="Show write-ups" />
    </form>
  );
}

/** The filters that are on, each a link that takes it off. */
export function ActiveFilters({
  question,
  filters,
}: {
  question: LibraryQuestion;
  filters: Filter[];
}) {
  const chosen = filters.flatMap(({ key, label, choices }) => {
    const choice = choices.find(({ value }) => value === question[key] && value !== "");
    return choice ? [{ key, label, text: choice.label, without: { [key]: "" } }] : [];
  });
  const active = question.text
    ? [{ key: "q", label: "Words", text: `“${question.text}”`, without: { text: "" } }, ...chosen]
    : chosen;
  if (active.length === 0) return null;
  return (
    <ul className="conf-removable conf-no-print" aria-label="Filters that are on">
      {active.map(({ key, label, text, without }) => (
        <li key={key}>
          <a href={paths.library() + questionQuery(question, without)}>
            <span aria-hidden="true">✕ </span>
            <span className="govuk-visually-hidden">Remove {label}: </span>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What to do when nothing is found. */
export function NothingFound({ question }: { question: LibraryQuestion }) {
  const { text, theme, sector, region } = question;
  const filtered = Boolean(theme || sector || region);
  if (!text && !filtered)
    return (
      <p className="govuk-body">
        Nothing is published yet.{" "}
        <a className="govuk-link" href={paths.newWriteUp()}>
          Be the first to write about your work
        </a>
        .
      </p>
    );
  return (
    <>
      <p className="govuk-body">Nothing matches. You can:</p>
      <ul className="govuk-list govuk-list--bullet">
        {text && <li>use fewer words, or check their spelling</li>}
        {text && filtered && (
          <li>
            <a
              className="govuk-link"
              href={
                paths.library() + questionQuery(question, { theme: "", sector: "", region: "" })
              }
            >
              look for these words in the whole library
            </a>
          </li>
        )}
        {!text && filtered && <li>take a filter off</li>}
        <li>
          <a className="govuk-link" href={paths.library()}>
            see every write-up
          </a>
        </li>
      </ul>
    </>
  );
}

/** Links to the pages of a long answer. */
export function LibraryPages({ question, pages }: { question: LibraryQuestion; pages: number }) {
  if (pages < 2) return null;
  const { page } = question;
  const href = (number: number) => paths.library() + questionQuery(question, { page: number });
  const near = (number: number) => number === 1 || number === pages || Math.abs(number - page) <= 1;
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(near);
  return (
    <Pagination
      {...(page > 1 ? { previous: { href: href(page - 1) } } : {})}
      {...(page < pages ? { next: { href: href(page + 1) } } : {})}
      items={shown.flatMap((number, index) => [
        number - (shown[index - 1] ?? number) > 1 && { ellipsis: true },
        { number, href: href(number), current: number === page },
      ])}
    />
  );
}

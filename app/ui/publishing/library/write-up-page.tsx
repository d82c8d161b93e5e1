// A published write-up to read and to print, or what is left of one that was withdrawn.
import type { Article } from "~/domain/publishing/write-ups/article";
import { paths } from "~/paths";
import { Page } from "~/ui/page/page";
import { WriteUpArticle } from "~/ui/publishing/write-ups/article";
import { type Card, WriteUpList } from "./write-up-list";

const back = { href: paths.library(), text: "Library" };

/** What is left of a write-up that was withdrawn. */
export function WithdrawnPage({
  title,
  on,
  reason,
}: {
  title: string;
  on: string;
  reason: string;
}) {
  return (
    <Page back={back}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body-l">This write-up was withdrawn on {on}.</p>
      <h2 className="govuk-heading-m">Why</h2>
      <p className="govuk-body">{reason}</p>
    </Page>
  );
}

/** The page of a published write-up: how to `cite` it, the `editions` that collect it, and what is `related`. */
export function WriteUpPage({
  article,
  cite,
  editions,
  related,
}: {
  article: Article;
  cite: string;
  editions: { number: number; title: string; path: string }[];
  related: Card[];
}) {
  return (
    <Page back={back}>
      <WriteUpArticle article={article} />
      {editions.map(({ number, title, path }) => (
        <p key={number} className="govuk-body">
          Collected in bulletin {number},{" "}
          <a className="govuk-link" href={path}>
            {title}
          </a>
          .
        </p>
      ))}
      <h2 className="govuk-heading-m">Cite this write-up</h2>
      <p className="govuk-body conf-write-up__cite">{cite}</p>
      {related.length > 0 && (
        <section className="conf-no-print" aria-labelledby="related">
          <h2 className="govuk-heading-m" id="related">
            Related write-ups
          </h2>
          <WriteUpList cards={related} heading="h3" />
        </section>
      )}
    </Page>
  );
}

// A write-up as it is read: in the library, by its author before it is published, by its editor.
import type { Article } from "~/domain/publishing/write-ups/article";
import { inner } from "~/ui/govuk/content";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";

/** The theme of a write-up in its colour. */
export function ThemeTag({ theme, label }: { theme: string; label: string }) {
  return <Tag classes={`conf-theme conf-theme--${theme}`} text={label} />;
}

/** A write-up as it is read: its facts, its results first, then its parts in order. The page's h1 is its title. */
export function WriteUpArticle({ article }: { article: Article }) {
  const results = article.parts.find(({ key }) => key === "results");
  const { themeLabel, sectorLabel, regionLabel } = article;
  return (
    <article className="conf-write-up">
      {themeLabel && <ThemeTag theme={article.theme} label={themeLabel} />}
      <h1 className="govuk-heading-xl">{article.title}</h1>
      {article.summary && <p className="govuk-body-l">{article.summary}</p>}
      <p className="conf-write-up__byline">
        {[article.authorLine, article.publishedOn].filter(Boolean).join(" · ")}
        <br />
        {[sectorLabel, regionLabel].filter(Boolean).join(" · ")}
      </p>
      <Corrections corrections={article.corrections} />
      {results && (
        <section className="conf-write-up__results" aria-labelledby="results">
          <h2 id="results">{results.heading}</h2>
          <Prose html={results.html} />
        </section>
      )}
      {article.parts
        .filter(({ key }) => key !== "results")
        .map(({ key, heading, html }) => (
          <section key={key} aria-labelledby={key}>
            <h2 className="govuk-heading-m" id={key}>
              {heading}
            </h2>
            <Prose html={html} />
          </section>
        ))}
      {article.session && <FromSession session={article.session} />}
    </article>
  );
}

function Prose({ html }: { html: string }) {
  return <div className="conf-prose" {...inner({ html })} />;
}

function Corrections({ corrections }: Pick<Article, "corrections">) {
  if (corrections.length === 0) return null;
  return (
    <InsetText classes="conf-write-up__corrections">
      <h2 className="govuk-heading-s">Corrections</h2>
      {corrections.map(({ on, text }) => (
        <p key={on + text}>
          <strong>{on}:</strong> {text}
        </p>
      ))}
    </InsetText>
  );
}

function FromSession({ session }: { session: NonNullable<Article["session"]> }) {
  return (
    <p className="govuk-body">
      From the session{" "}
      {session.path ? (
        <a className="govuk-link" href={session.path}>
          {session.title}
        </a>
      ) : (
        session.title
      )}{" "}
      at the {session.conference}.
    </p>
  );
}

// One edition of the bulletin for its editor: words, write-ups by section, publishing.
import type { ComponentProps } from "react";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Page } from "~/ui/page/page";
import { AddItemForm, EditionItems, EditionWords, PublishEdition } from "./edition-forms";

/** The page; `publishedOn` is "" while the edition can be changed, `free` the write-ups that are not in it. */
export function EditionPage({
  number,
  title,
  introduction,
  publishedOn,
  sections,
  free,
  done,
  problem,
}: {
  number: number;
  title: string;
  introduction: string;
  publishedOn: string;
  sections: ComponentProps<typeof EditionItems>["sections"];
  free: ComponentProps<typeof AddItemForm>["free"];
  done?: string | undefined;
  problem: Problem | undefined;
}) {
  return (
    <Page
      back={{ href: paths.editorEditions(), text: "Editions of the bulletin" }}
      problem={problem}
      done={problem ? undefined : done}
    >
      <span className="govuk-caption-l">Edition {number}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      {publishedOn ? (
        <p className="govuk-body">
          Published on {publishedOn}, so it no longer changes.{" "}
          <a className="govuk-link" href={paths.bulletin(number)}>
            Read it
          </a>
          .
        </p>
      ) : (
        <AddItemForm free={free} problem={problem} />
      )}
      <EditionItems sections={sections} open={!publishedOn} />
      {!publishedOn && (
        <>
          <EditionWords title={title} introduction={introduction} problem={problem} />
          <PublishEdition empty={sections.length === 0} />
        </>
      )}
    </Page>
  );
}

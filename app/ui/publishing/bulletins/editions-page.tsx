// Every edition of the bulletin for its editors, and the form that makes the next.
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { TaskList } from "~/ui/govuk/task-list";
import { Page } from "~/ui/page/page";

type Edition = {
  number: number;
  title: string;
  path: string;
  publishedOn: string;
  writeUps: number;
};

/** The page; `nextNumber` is what the next edition is offered. */
export function EditionsPage({
  editions,
  nextNumber,
  problem,
}: {
  editions: Edition[];
  nextNumber: number;
  problem: Problem | undefined;
}) {
  return (
    <Page back={{ href: paths.editor(), text: "Write-ups to review" }} problem={problem}>
      <h1 className="govuk-heading-l">Editions of the bulletin</h1>
      {editions.length > 0 && (
        <TaskList
          items={editions.map(({ number, title, path, publishedOn, writeUps }) => ({
            title: { text: `${number}: ${title}` },
            href: path,
            hint: { text: `${writeUps} ${writeUps === 1 ? "write-up" : "write-ups"}` },
            status: publishedOn
              ? { text: `Published on ${publishedOn}` }
              : { tag: { text: "Draft", classes: "govuk-tag--grey" } },
          }))}
        />
      )}
      <h2 className="govuk-heading-m">Make the next edition</h2>
      <form method="post" noValidate>
        <Input
          id="number"
          name="number"
          inputmode="numeric"
          classes="govuk-input--width-4"
          label={{ text: "Number" }}
          value={typedIn(problem, "number", String(nextNumber))}
          {...(errorFor(problem, "number") && { errorMessage: errorFor(problem, "number") })}
        />
        <Input
          id="title"
          name="title"
          label={{ text: "Title" }}
          value={typedIn(problem, "title")}
          {...(errorFor(problem, "title") && { errorMessage: errorFor(problem, "title") })}
        />
        <Button text="Make the edition" />
      </form>
    </Page>
  );
}

// Every edition of the bulletin, and making the next.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorFor, typedIn } from "~/domain/problem";
import { newEditionForm } from "~/domain/publishing/bulletins/bulletin";
import { listEditions } from "~/domain/publishing/bulletins/editions.server";
import { makeEdition } from "~/domain/publishing/bulletins/make-edition.server";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { TaskList } from "~/ui/govuk/task-list";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Editions of the bulletin" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "make-editions");
  return listEditions();
}

export async function action(args: ActionFunctionArgs) {
  const editor = await requireDeed(args, "make-editions");
  const form = await readForm(args.request, newEditionForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    form.typed,
    () => makeEdition(editor, form.value, now()),
    () => paths.editorEdition(form.value.number),
  );
}

export default function Editions() {
  const { editions, nextNumber } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
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

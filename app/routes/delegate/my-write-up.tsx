// One write-up of its author: the form while it is a draft, how it looks, and how far it is.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getMyWriteUp } from "~/domain/publishing/write-ups/my-write-ups.server";
import { saveWriteUp, submitWriteUp } from "~/domain/publishing/write-ups/save-write-up.server";
import { draftForm, submittedForm } from "~/domain/publishing/write-ups/template";
import { authorDone } from "~/domain/publishing/write-ups/write-up-in-words";
import { doneSentence } from "~/http/done.server";
import { readFields } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import { answerWriteUp } from "~/http/write-up-door.server";
import { MyWriteUpPage } from "~/ui/publishing/write-ups/my-write-up-page";

export const meta = titled<typeof loader>(
  ({ writeUp }) => `${writeUp.article.title}: your write-up`,
);

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const search = new URL(args.request.url).searchParams;
  const writeUp = found(await getMyWriteUp(person.personId, args.params.id ?? ""));
  return {
    writeUp,
    preview: writeUp.state !== "draft" || search.get("view") === "preview",
    done: doneSentence(args.request, authorDone),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const id = args.params.id ?? "";
  found(await getMyWriteUp(person.personId, id));
  return answerWriteUp(person, await readFields(args.request), {
    draft: draftForm,
    complete: submittedForm,
    save: saveWriteUp,
    submit: submitWriteUp,
    idOf: () => id,
  });
}

export default function MyWriteUp() {
  const problem = useActionData<typeof action>();
  return <MyWriteUpPage {...useLoaderData<typeof loader>()} problem={problem} />;
}

// Starts a write-up, with the facts of a session filled in where it comes from one.

import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fillIn, type Problem } from "~/domain/problem";
import { getNewWriteUp } from "~/domain/publishing/write-ups/my-write-ups.server";
import { saveWriteUp, submitWriteUp } from "~/domain/publishing/write-ups/save-write-up.server";
import { newDraftForm, newSubmittedForm } from "~/domain/publishing/write-ups/template";
import { readFields } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { show } from "~/http/respond.server";
import { answerWriteUp } from "~/http/write-up-door.server";
import { NewWriteUpPage } from "~/ui/publishing/write-ups/new-write-up-page";

export const meta = titled("Write about your work");

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const session = new URL(args.request.url).searchParams.get("session") ?? "";
  return show(() => getNewWriteUp(person.personId, session));
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const typed = await readFields(args.request);
  if (typed.intent === "fill") return showFilled(person.personId, typed);
  return answerWriteUp(person, typed, {
    draft: newDraftForm,
    complete: newSubmittedForm,
    save: saveWriteUp,
    submit: submitWriteUp,
    idOf: ({ id }) => id,
  });
}

/** The form again, with the facts of its session where nothing was typed. */
async function showFilled(personId: string, typed: Problem["typed"]) {
  const { words } = await show(() => getNewWriteUp(personId, String(typed.sessionId ?? "")));
  const filled: Problem = { errors: [], typed: fillIn(typed, words) };
  return json(filled);
}

export default function NewWriteUp() {
  return (
    <NewWriteUpPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />
  );
}

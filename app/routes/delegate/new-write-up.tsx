// Starts a write-up, with the facts of a session filled in where it comes from one.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Problem } from "~/domain/problem";
import { getNewWriteUp } from "~/domain/publishing/write-ups/my-write-ups.server";
import { saveWriteUp, submitWriteUp } from "~/domain/publishing/write-ups/save-write-up.server";
import { newDraftForm, newSubmittedForm } from "~/domain/publishing/write-ups/template";
import { checkForm, readFields } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { answer, problemAnswer, show } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { NewWriteUpPage } from "~/ui/publishing/write-ups/new-write-up-page";

export const meta = () => [{ title: "Write about your work" }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const session = new URL(args.request.url).searchParams.get("session") ?? "";
  return show(() => getNewWriteUp(person.personId, session));
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const typed = await readFields(args.request);
  if (typed.intent === "fill") return fillIn(person.personId, typed);
  const submits = typed.intent === "submit";
  const form = checkForm(typed, submits ? newSubmittedForm : newDraftForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { id } = form.value;
  const verb = submits ? submitWriteUp : saveWriteUp;
  const done = submits ? "submitted" : "saved";
  const view = typed.intent === "preview" ? "&view=preview" : "";
  return answer(
    typed,
    () => verb(person, form.value, now()),
    () => `${paths.myWriteUp(id)}?done=${done}${view}`,
  );
}

/** The form as it was typed, with the facts of its session where nothing was typed. */
async function fillIn(personId: string, typed: Problem["typed"]) {
  const { words } = await show(() => getNewWriteUp(personId, String(typed.sessionId ?? "")));
  const facts = Object.entries(words).filter(([name]) => !typed[name]);
  const filled: Problem = { errors: [], typed: { ...typed, ...Object.fromEntries(facts) } };
  return json(filled);
}

export default function NewWriteUp() {
  return (
    <NewWriteUpPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />
  );
}

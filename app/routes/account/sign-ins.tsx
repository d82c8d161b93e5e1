// Where somebody is signed in: their browsers, and signing one or all others out.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
} from "~/domain/people/sign-in/own-sessions.server";
import { endSessionForm } from "~/domain/people/sign-in/sign-in";
import { signInsDone } from "~/domain/people/sign-in/sign-in-in-words";
import { doneSentence } from "~/http/done.server";
import { answerForm, readForm } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { SignInsPage } from "~/ui/people/sign-ins-page";

export const meta = titled("Where you are signed in");

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const sessions = await listOwnSessions(person, now());
  return { sessions, done: doneSentence(args.request, signInsDone) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const form = await readForm(args.request, endSessionForm);
  return answerForm(
    form,
    ({ id }) =>
      id === "others" ? endOtherSessions(person, now()) : endOwnSession(person, id, now()),
    `${paths.mySignIns()}?done=ended`,
  );
}

export default function SignIns() {
  const { sessions, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return <SignInsPage sessions={sessions} done={done} problem={problem} />;
}

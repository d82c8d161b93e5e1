// Choosing sessions: the delegate's day, and a place in one session of each breakout.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { choiceForm } from "~/domain/choosing/choices/choices";
import { choiceDone } from "~/domain/choosing/choices/choices-in-words";
import { getChoicesPage } from "~/domain/choosing/choices/my-choices.server";
import { releasePlace } from "~/domain/choosing/choices/release-place.server";
import { takePlace } from "~/domain/choosing/choices/take-place.server";
import { readForm } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ChoicesPage } from "~/ui/choosing/choices-page";

export const meta = titled("Choose your sessions");

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  const page = found(
    await getChoicesPage(personId, now()),
    "Register for the conference first. Then you can choose sessions.",
  );
  const asked = Object.fromEntries(new URL(args.request.url).searchParams);
  return { ...page, done: choiceDone(asked, page.breakouts) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePerson(args);
  const form = await readForm(args.request, choiceForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { intent, sessionId } = form.value;
  const verb = intent === "take" ? takePlace : releasePlace;
  return answer(
    form.typed,
    () => verb(actor, { sessionId }, now()),
    () => `${paths.myChoices()}?done=${intent}&session=${encodeURIComponent(sessionId)}`,
  );
}

export default function Choose() {
  const problem = useActionData<typeof action>();
  return <ChoicesPage {...useLoaderData<typeof loader>()} problem={problem} />;
}

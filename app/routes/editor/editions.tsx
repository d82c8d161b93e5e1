// Every edition of the bulletin, and making the next.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newEditionForm } from "~/domain/publishing/bulletins/bulletin";
import { listEditions } from "~/domain/publishing/bulletins/editions.server";
import { makeEdition } from "~/domain/publishing/bulletins/make-edition.server";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { EditionsPage } from "~/ui/publishing/bulletins/editions-page";

export const meta = titled("Editions of the bulletin");

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
  const problem = useActionData<typeof action>();
  return <EditionsPage {...useLoaderData<typeof loader>()} problem={problem} />;
}

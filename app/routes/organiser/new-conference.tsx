// Makes a conference by form, as a draft.

import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { homeTimeZone } from "~/domain/announcing/conferences/conferences";
import { conferenceForm } from "~/domain/announcing/conferences/form";
import { makeConference } from "~/domain/announcing/conferences/make-conference.server";
import { checkForm, formId, readFields } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { NewConferencePage } from "~/ui/announcing/new-conference-page";

export const handle = { changesPages: true } satisfies RouteHandle;

export const meta = titled("Make a conference");

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "make-conferences");
  return { id: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "make-conferences");
  const typed = await readFields(args.request);
  const id = checkForm(typed, formId);
  if (!id.ok) return problemAnswer(id.problem);
  const form = checkForm(typed, conferenceForm(homeTimeZone));
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    typed,
    () => makeConference(actor, { ...form.value, ...id.value }, now()),
    (slug) => `${paths.organiserProgramme(slug)}?done=made`,
  );
}

export default function NewConference() {
  return (
    <NewConferencePage
      {...useLoaderData<typeof loader>()}
      problem={useActionData<typeof action>()}
    />
  );
}

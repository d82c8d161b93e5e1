// The organiser's queue of registrations: by state, oldest first, approved in bulk.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { approveRegistrations } from "~/domain/desk/vetting/approve-registrations.server";
import { listRegistrations } from "~/domain/desk/vetting/list-registrations.server";
import { queueQuestion } from "~/domain/desk/vetting/queue-question";
import { vettedCounts, vettedInWords } from "~/domain/desk/vetting/vetted-in-words";
import { approveForm } from "~/domain/desk/vetting/vetting-form";
import { stateLabels } from "~/domain/joining/registration/registration";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { RegistrationsPage } from "~/ui/desk/registrations-page";

export const handle = {
  changesPages: true,
  looksAt: { list: "registrations" },
} satisfies RouteHandle;

export const meta = titled<typeof loader>(({ queue }) => ({
  title: [`Registrations: ${stateLabels[queue.state]}`, queue.conference.name],
}));

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "vet-registrations");
  const search = Object.fromEntries(new URL(args.request.url).searchParams);
  const asked = queueQuestion.parse(search);
  const queue = found(await listRegistrations(args.params.slug ?? "", asked, now()));
  const done = "approved" in search ? vettedInWords(vettedCounts.parse(search)) : undefined;
  return { queue, asked, done };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "vet-registrations");
  const slug = args.params.slug ?? "";
  const form = await readForm(args.request, approveForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    form.typed,
    () => approveRegistrations(actor, { slug, ...form.value }, now()),
    ({ approved, waiting, changed }) =>
      `${paths.registrations(slug)}?approved=${approved}&waiting=${waiting}&changed=${changed}`,
  );
}

export default function Registrations() {
  const problem = useActionData<typeof action>();
  const { queue, asked, done } = useLoaderData<typeof loader>();
  return <RegistrationsPage queue={queue} asked={asked} done={done} problem={problem} />;
}

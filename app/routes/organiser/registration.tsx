// One registration with everything known of it, its trail, and what an organiser can decide.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { approveRegistrations } from "~/domain/desk/vetting/approve-registrations.server";
import { declineRegistration } from "~/domain/desk/vetting/decline-registration.server";
import { getRegistration } from "~/domain/desk/vetting/registrations.server";
import { reissueTicket } from "~/domain/desk/vetting/reissue-ticket.server";
import { decisionDone, vettedKey } from "~/domain/desk/vetting/vetted-in-words";
import { decisionForm } from "~/domain/desk/vetting/vetting-form";
import { doneSentence } from "~/http/done.server";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { RegistrationPage } from "~/ui/desk/registration-page";

export const handle = { changesPages: true } satisfies RouteHandle;

export const meta = titled<typeof loader>(
  ({ registration }) => `Registration ${registration.reference}: ${registration.fullName}`,
);

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "vet-registrations");
  const { slug = "", id = "" } = args.params;
  const page = found(await getRegistration(slug, id, now()));
  return { ...page, done: doneSentence(args.request, decisionDone) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "vet-registrations");
  const { slug = "", id = "" } = args.params;
  const form = await readForm(args.request, decisionForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { typed, value } = form;
  const here = (done: string) => `${paths.registration(slug, id)}?done=${done}`;
  switch (value.intent) {
    case "approve": {
      const input = { slug, chosen: [{ id, version: value.chosen }] };
      const approve = () => approveRegistrations(actor, input, now());
      return answer(typed, approve, (vetted) => here(vettedKey(vetted)));
    }
    case "decline": {
      const input = { slug, id, version: value.chosen, reason: value.reason };
      const decline = () => declineRegistration(actor, input, now());
      return answer(typed, decline, () => here("declined"));
    }
    case "reissue": {
      const input = { slug, registrationId: id, ticketId: value.ticketId };
      const reissue = () => reissueTicket(actor, input, now());
      return answer(typed, reissue, () => here("reissued"));
    }
  }
}

export default function Registration() {
  const problem = useActionData<typeof action>();
  const { done, ...shown } = useLoaderData<typeof loader>();
  return <RegistrationPage {...shown} done={done} problem={problem} />;
}

// Changing one's own registration, with a warning of what sends it back to vetting.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getChangePage } from "~/domain/joining/admission/change-page.server";
import { editRegistration } from "~/domain/joining/admission/edit-registration.server";
import { editForm } from "~/domain/joining/registration/form";
import { readForm } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { signingInAgain } from "~/http/kept-form.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ChangeRegistrationPage } from "~/ui/joining/change-registration-page";

export const meta = titled("Change your registration");

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  return found(await getChangePage(personId, now()));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePerson(args);
  const form = await readForm(args.request, editForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    form.typed,
    () =>
      signingInAgain(args, actor.personId, form.typed, () =>
        editRegistration(actor, form.value, now()),
      ),
    ({ confirmAddress }) =>
      `${paths.myRegistration()}?done=${confirmAddress ? "confirm-address" : "changed"}`,
  );
}

export default function ChangeRegistration() {
  const problem = useActionData<typeof action>();
  return <ChangeRegistrationPage mine={useLoaderData<typeof loader>()} problem={problem} />;
}

// Asks once more before a registration is withdrawn, and says what is lost.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withdrawRegistration } from "~/domain/desk/leaving/withdraw-registration.server";
import { withdrawRegistrationForm } from "~/domain/joining/registration/form";
import { getMyRegistration } from "~/domain/joining/registration/my-registration.server";
import { readForm } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { WithdrawPage } from "~/ui/joining/withdraw-page";

export const meta = titled("Withdraw your registration");

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  const { id, state, conference } = found(await getMyRegistration(personId));
  return { id, name: conference.name, withdrawn: state === "withdrawn" };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePerson(args);
  const form = await readForm(args.request, withdrawRegistrationForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    form.typed,
    () => withdrawRegistration(actor, form.value, now()),
    () => `${paths.my()}?done=withdrawn`,
  );
}

export default function Withdraw() {
  return (
    <WithdrawPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}

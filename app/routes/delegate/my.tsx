// The delegate's home: where the registration stands, the ticket, and the ways to everything that is theirs.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getMyConference } from "~/domain/desk/my-conference/my-conference.server";
import { homeDone } from "~/domain/desk/my-conference/my-conference-in-words";
import { acceptOffer } from "~/domain/joining/admission/offers.server";
import { getMyRegistration } from "~/domain/joining/registration/my-registration.server";
import { doneSentence } from "~/http/done.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { MyConferencePage } from "~/ui/desk/my-conference";

export const meta = titled("My conference");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePerson(args);
  const home = await getMyConference(actor, now());
  return { home, done: doneSentence(args.request, homeDone) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePerson(args);
  const { id } = found(await getMyRegistration(actor.personId));
  return answer(
    {},
    () => acceptOffer(actor, { registrationId: id }, now()),
    () => `${paths.my()}?done=accepted`,
  );
}

export default function My() {
  const { home, done } = useLoaderData<typeof loader>();
  return <MyConferencePage home={home} done={done} problem={useActionData<typeof action>()} />;
}

// One's own registration: what was answered, and the ways to change it or to withdraw.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getMyAnswers } from "~/domain/joining/registration/my-registration.server";
import { changeInWords } from "~/domain/joining/registration/registration-in-words";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import { now } from "~/platform/clock.server";
import { MyRegistrationPage } from "~/ui/joining/my-registration-page";

export const meta = titled("Your registration");

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  const mine = found(
    await getMyAnswers(personId, now()),
    "You have not registered for a conference.",
  );
  const done = new URL(args.request.url).searchParams.get("done");
  return { mine, done: changeInWords(done, mine.ticketRests) };
}

export default function MyRegistration() {
  const { mine, done } = useLoaderData<typeof loader>();
  return <MyRegistrationPage mine={mine} done={done} />;
}

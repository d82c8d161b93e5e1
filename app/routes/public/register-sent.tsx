// What to do once a registration is sent, and the letter once more where it does not come.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getConference } from "~/domain/announcing/conferences/conferences.server";
import { sentDone } from "~/domain/joining/admission/kept-answers";
import { findKeptAnswers } from "~/domain/joining/admission/kept-answers.server";
import { sendKeptRegistration } from "~/domain/joining/admission/register.server";
import { doneSentence } from "~/http/done.server";
import { anybody } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { registeringToken } from "~/http/registering.server";
import { answer, found } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { RegisterSentPage } from "~/ui/joining/register-sent-page";

export const meta = titled<typeof loader>(({ name }) => ({ title: ["Confirm your email", name] }));

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { name, slug } = found(await getConference(params.slug ?? ""));
  const kept = await findKeptAnswers(
    { slug, browserToken: await registeringToken(request) },
    now(),
  );
  const email = kept?.sent ? kept.answers.email : null;
  return { name, slug, email, done: doneSentence(request, sentDone) ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await anybody(args);
  const slug = args.params.slug ?? "";
  const browserToken = await registeringToken(args.request);
  return answer(
    {},
    () => sendKeptRegistration(actor, { slug, browserToken, again: true }, now()),
    (done) => {
      if (done === "gone") return paths.register(slug);
      return done === "sent" ? `${paths.registerSent(slug)}?done=again` : paths.my();
    },
  );
}

export default function RegisterSent() {
  return <RegisterSentPage {...useLoaderData<typeof loader>()} />;
}

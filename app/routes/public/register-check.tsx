// The answers of a registration to check before they are sent.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findKeptAnswers } from "~/domain/joining/admission/kept-answers.server";
import { sendKeptRegistration } from "~/domain/joining/admission/register.server";
import { getRegisterPage } from "~/domain/joining/admission/register-page.server";
import { anybody } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { registeringToken } from "~/http/registering.server";
import { answer, found } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { CheckAnswersPage } from "~/ui/joining/check-answers-page";

export const meta = titled<typeof loader>(({ conference }) => ({
  title: ["Check your answers", conference.name],
}));

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await anybody(args);
  const slug = args.params.slug ?? "";
  const { conference, registrant } = found(await getRegisterPage(slug, personId, now()));
  const browserToken = await registeringToken(args.request);
  const kept = await findKeptAnswers({ slug, browserToken }, now());
  if (!kept || registrant?.registered) throw redirect(paths.register(slug));
  if (kept.sent) throw redirect(paths.registerSent(slug));
  return { conference, answers: kept.answers, signedIn: registrant !== null };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await anybody(args);
  const slug = args.params.slug ?? "";
  const browserToken = await registeringToken(args.request);
  return answer(
    {},
    () => sendKeptRegistration(actor, { slug, browserToken, again: false }, now()),
    (done) => {
      if (done === "gone") return paths.register(slug);
      return done === "sent" ? paths.registerSent(slug) : `${paths.my()}?done=registered`;
    },
  );
}

export default function RegisterCheck() {
  const problem = useActionData<typeof action>();
  return <CheckAnswersPage {...useLoaderData<typeof loader>()} problem={problem} />;
}

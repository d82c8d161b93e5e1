// Registering for a conference: the form. What it holds is kept for the browser and checked on the next page.

import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findKeptAnswers, keepAnswers } from "~/domain/joining/admission/kept-answers.server";
import { getRegisterPage, getRegistrant } from "~/domain/joining/admission/register-page.server";
import { registrationForm } from "~/domain/joining/registration/form";
import { checkForm, readFields } from "~/http/form.server";
import { anybody } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { registeringToken, rememberRegistering } from "~/http/registering.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { RegisterPage } from "~/ui/joining/register-page";

export const meta = titled("Register");

/** An empty form holds nothing personal, so that going back to it finds what was typed there. */
export const headers = ({
  actionHeaders,
  loaderHeaders,
}: {
  actionHeaders: Headers;
  loaderHeaders: Headers;
}) => ({
  "Cache-Control":
    (!actionHeaders.has("Content-Type") && loaderHeaders.get("Cache-Control")) || "no-store",
});

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await anybody(args);
  const slug = args.params.slug ?? "";
  const page = found(await getRegisterPage(slug, personId, now()));
  const changing = new URL(args.request.url).searchParams.has("change");
  const browserToken = changing ? await registeringToken(args.request) : null;
  const kept = await findKeptAnswers({ slug, browserToken }, now());
  // The form of somebody signed in holds their name and address, and a form that is changed what they answered.
  const personal = page.registrant || kept;
  const headers = { "Cache-Control": personal ? "no-store" : "private, no-cache" };
  return json({ ...page, kept: kept?.answers ?? null }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? "";
  const actor = await anybody(args);
  const typed = await readFields(args.request);
  const registrant = actor.personId && (await getRegistrant(actor.personId, slug));
  const own = registrant ? { ...typed, email: registrant.email } : typed;
  const form = checkForm(own, registrationForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { browserToken, cookie } = await rememberRegistering(args.request);
  return answer(
    form.typed,
    () => keepAnswers(actor, { slug, browserToken, answers: form.value }, now()),
    () => redirect(paths.registerCheck(slug), { status: 303, headers: { "Set-Cookie": cookie } }),
  );
}

export default function Register() {
  return <RegisterPage facts={useLoaderData<typeof loader>()} problem={useActionData()} />;
}

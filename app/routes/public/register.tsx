// Registering for a conference: the form, then its answers to check. The answers travel in the forms themselves.

import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendRegistration } from "~/domain/joining/admission/register.server";
import { getRegisterPage, getRegistrant } from "~/domain/joining/admission/register-page.server";
import { type Answers, registrationForm } from "~/domain/joining/registration/form";
import type { Problem } from "~/domain/problem";
import { checkForm, readFields } from "~/http/form.server";
import { anybody } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { RegisterPage } from "~/ui/joining/register-page";

export const meta = titled<typeof loader>(({ conference }) => `Register for ${conference.name}`);

/** An empty form holds nothing personal, so that going back to it finds what was typed there. Nothing else is stored. */
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
  const page = found(await getRegisterPage(args.params.slug ?? "", personId, now()));
  // The form of somebody signed in holds their name and address.
  return json(page, {
    headers: { "Cache-Control": page.registrant ? "no-store" : "private, no-cache" },
  });
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? "";
  const actor = await anybody(args);
  const typed = await readFields(args.request);
  if (typed.intent === "change") return json<Problem>({ errors: [], typed });
  const registrant = actor.personId && (await getRegistrant(actor.personId, slug));
  const form = checkForm(
    registrant ? { ...typed, email: registrant.email } : typed,
    registrationForm,
  );
  if (!form.ok) return problemAnswer(form.problem);
  if (typed.intent !== "send") return json({ check: form.value });
  return answer(
    form.typed,
    () => sendRegistration(actor, { slug, answers: form.value }, now()),
    (done) => (done === "sent" ? paths.registerSent(slug) : `${paths.my()}?done=registered`),
  );
}

export default function Register() {
  const result = useActionData<Problem | { check: Answers }>();
  return <RegisterPage facts={useLoaderData<typeof loader>()} result={result} />;
}

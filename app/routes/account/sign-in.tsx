// Asks for an email address and sends the sign-in letter.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestSignIn } from "~/domain/people/sign-in/request-sign-in.server";
import { safePath, signInForm } from "~/domain/people/sign-in/sign-in";
import { whys } from "~/domain/people/sign-in/sign-in-in-words";
import { readForm } from "~/http/form.server";
import { anybody } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, problemAnswer } from "~/http/respond.server";
import { rememberAsking, sessionToken } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { SignInPage } from "~/ui/people/sign-in-page";

export const meta = titled("Sign in");

export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams;
  const why = whys.get(asked.get("why") ?? "");
  const next = safePath(asked.get("next") ?? "");
  // The link of a letter leads through this page; somebody signed in goes on, unless they are to sign in afresh.
  const { personId } = await anybody(args);
  if (personId !== null && asked.has("next") && !why) throw redirect(next);
  return { next, why };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, signInForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { browserToken, cookie } = await rememberAsking(args.request);
  const input = { ...form.value, browserToken, sessionToken: await sessionToken(args.request) };
  const actor = await anybody(args);
  return answer(
    form.typed,
    () => requestSignIn(actor, input, now()),
    () => redirect(paths.signInCode(), { status: 303, headers: { "Set-Cookie": cookie } }),
  );
}

export default function SignIn() {
  const { next, why } = useLoaderData<typeof loader>();
  return <SignInPage next={next} why={why} problem={useActionData<typeof action>()} />;
}

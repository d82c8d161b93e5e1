// Takes the six digits from the sign-in letter, in the browser that asked for them.

import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { codeForm } from "~/domain/people/sign-in/sign-in";
import { signInByCode } from "~/domain/people/sign-in/sign-in.server";
import { readForm } from "~/http/form.server";
import { titled } from "~/http/page-title";
import { answer, problemAnswer } from "~/http/respond.server";
import { askedToken, signedInAt, signingBrowser } from "~/http/session.server";
import { now } from "~/platform/clock.server";
import { SignInCodePage } from "~/ui/people/sign-in-code-page";

export const meta = titled("Check your email to sign in");

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, codeForm);
  if (!form.ok) return problemAnswer(form.problem);
  const browserToken = (await askedToken(args.request)) ?? "";
  const browser = await signingBrowser(args);
  return answer(
    form.typed,
    () => signInByCode({ ...form.value, ...browser, browserToken }, now()),
    (session) => signedInAt(session.next, session),
  );
}

export default function SignInCode() {
  return <SignInCodePage problem={useActionData<typeof action>()} />;
}

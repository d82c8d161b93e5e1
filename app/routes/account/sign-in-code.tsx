// Takes the six digits from the sign-in letter, in the browser that asked for them.
import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { codeForm } from "~/domain/people/sign-in/sign-in";
import { signInByCode } from "~/domain/people/sign-in/sign-in.server";
import { contextOf } from "~/http/context";
import { readForm } from "~/http/form.server";
import { answer, problemAnswer } from "~/http/respond.server";
import { askedToken, signedInAt } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { SignInCodePage } from "~/ui/people/sign-in-code-page";

export const meta = () => [{ title: "Check your email" }];

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, codeForm);
  if (!form.ok) return problemAnswer(form.problem);
  const browserToken = (await askedToken(args.request)) ?? "";
  const { address } = contextOf(args);
  return answer(
    form.typed,
    () => signInByCode({ ...form.value, browserToken, address }, now()),
    (session) => signedInAt(session.next || paths.my(), session),
  );
}

export default function SignInCode() {
  return <SignInCodePage problem={useActionData<typeof action>()} />;
}

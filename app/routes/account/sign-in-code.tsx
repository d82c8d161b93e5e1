// Takes the six digits from the sign-in letter, in the browser that asked for them.
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { codeDigits, codeForm, signInMinutes } from "~/domain/people/sign-in/sign-in";
import { signInByCode } from "~/domain/people/sign-in/sign-in.server";
import { errorFor, typedIn } from "~/domain/problem";
import { contextOf } from "~/http/context";
import { readForm } from "~/http/form.server";
import { answer, problemAnswer } from "~/http/respond.server";
import { askedToken, signedInCookie } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Check your email" }];

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, codeForm);
  if (!form.ok) return problemAnswer(form.problem);
  const browserToken = (await askedToken(args.request)) ?? "";
  const { address } = contextOf(args);
  return answer(
    form.typed,
    () => signInByCode({ ...form.value, browserToken, address }, now()),
    async (session) => {
      const headers = { "Set-Cookie": await signedInCookie(session) };
      return redirect(session.next || paths.my(), { status: 303, headers });
    },
  );
}

export default function SignInCode() {
  const problem = useActionData<typeof action>();
  return (
    <Page back={{ href: paths.signIn() }} problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Check your email</h1>
          <p className="govuk-body">
            We have sent a link and a code to the address you gave. Both work once, for{" "}
            {signInMinutes} minutes.
          </p>
          <form method="post" noValidate>
            <Input
              id="code"
              name="code"
              inputmode="numeric"
              autocomplete="one-time-code"
              classes="govuk-input--width-10 govuk-input--extra-letter-spacing"
              label={{ text: `${codeDigits}-digit code` }}
              hint={{ text: "Or use the link in the email" }}
              value={typedIn(problem, "code")}
              errorMessage={errorFor(problem, "code")}
            />
            <Button text="Sign in" />
          </form>
          <p className="govuk-body">
            <a className="govuk-link" href={paths.signIn()}>
              Ask for a new email
            </a>
          </p>
        </div>
      </div>
    </Page>
  );
}

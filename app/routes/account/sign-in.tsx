// Asks for an email address and sends the sign-in letter.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { safePath, signInForm } from "~/domain/people/sign-in/sign-in";
import { requestSignIn } from "~/domain/people/sign-in/sign-in.server";
import { errorFor, typedIn } from "~/domain/problem";
import { readForm } from "~/http/form.server";
import { anybody } from "~/http/guard.server";
import { answer, problemAnswer } from "~/http/respond.server";
import { rememberAsking } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Sign in" }];

export function loader({ request }: LoaderFunctionArgs) {
  return { next: safePath(new URL(request.url).searchParams.get("next") ?? "") };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, signInForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { browserToken, cookie } = await rememberAsking(args.request);
  const input = { ...form.value, browserToken };
  const actor = await anybody(args);
  return answer(
    form.typed,
    () => requestSignIn(actor, input, now()),
    () => redirect(paths.signInCode(), { status: 303, headers: { "Set-Cookie": cookie } }),
  );
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Sign in</h1>
          <p className="govuk-body">
            We will email you a link and a code. You do not need a password.
          </p>
          <form method="post" noValidate>
            <input type="hidden" name="next" value={typedIn(problem, "next", next)} />
            <Input
              id="email"
              name="email"
              type="email"
              autocomplete="email"
              spellcheck={false}
              label={{ text: "Work email address" }}
              hint={{ text: "Use the address that you registered with" }}
              value={typedIn(problem, "email")}
              errorMessage={errorFor(problem, "email")}
            />
            <Button text="Email me a link" />
          </form>
        </div>
      </div>
    </Page>
  );
}

// The page behind the link of a sign-in letter. Looking at it uses nothing up, because mail scanners open links.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signInMinutes } from "~/domain/people/sign-in/sign-in";
import { isLinkAlive, signInByLink } from "~/domain/people/sign-in/sign-in.server";
import { contextOf } from "~/http/context";
import { answer } from "~/http/respond.server";
import { signedInCookie } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Sign in" }];

export async function loader({ params }: LoaderFunctionArgs) {
  return { alive: await isLinkAlive(params.token ?? "", now()) };
}

export async function action(args: ActionFunctionArgs) {
  const { address } = contextOf(args);
  return answer(
    {},
    () => signInByLink({ token: args.params.token ?? "", address }, now()),
    async (session) => {
      const headers = { "Set-Cookie": await signedInCookie(session) };
      return redirect(session.next || paths.my(), { status: 303, headers });
    },
  );
}

export default function SignInLink() {
  const { alive } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  if (!alive || problem)
    return (
      <Page>
        <h1 className="govuk-heading-l">This link does not work any more</h1>
        <p className="govuk-body">
          Sign-in links work once, for {signInMinutes} minutes.{" "}
          <a className="govuk-link" href={paths.signIn()}>
            Ask for a new one
          </a>
        </p>
      </Page>
    );
  return (
    <Page>
      <h1 className="govuk-heading-l">Sign in</h1>
      <form method="post">
        <Button text="Continue" />
      </form>
    </Page>
  );
}

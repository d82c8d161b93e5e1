// The page behind the link of a sign-in letter. Looking at it uses nothing up, because mail scanners open links.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isLinkAlive, signInByLink } from "~/domain/people/sign-in/sign-in.server";
import { titled } from "~/http/page-title";
import { answer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { signedInAt, signingBrowser } from "~/http/session.server";
import { now } from "~/platform/clock.server";
import { SignInLinkPage } from "~/ui/people/sign-in-link-page";

export const handle = { secret: true } satisfies RouteHandle;

export const meta = titled<typeof loader>(({ alive }) =>
  alive ? "Continue to sign in" : "This sign-in link does not work any more",
);

export async function loader({ params }: LoaderFunctionArgs) {
  return { alive: await isLinkAlive(params.token ?? "", now()) };
}

export async function action(args: ActionFunctionArgs) {
  const browser = await signingBrowser(args);
  return answer(
    {},
    () => signInByLink({ ...browser, token: args.params.token ?? "" }, now()),
    (session) => signedInAt(session.next, session),
  );
}

export default function SignInLink() {
  const { alive } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return <SignInLinkPage alive={alive && !problem} />;
}

// The link in the letter that asks to confirm a registration: looking changes nothing, the button confirms.

import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  confirmRegistration,
  getConfirmation,
} from "~/domain/joining/admission/confirm-registration.server";
import type { Problem } from "~/domain/problem";
import { titled } from "~/http/page-title";
import { answer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { signedInCookie, signingBrowser } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ConfirmRegistrationPage } from "~/ui/joining/confirm-registration-page";

export const handle = { secret: true } satisfies RouteHandle;

export const meta = titled<typeof loader>(({ confirmation }) =>
  confirmation ? "Confirm your registration" : "This confirmation link does not work any more",
);

export async function loader({ params }: LoaderFunctionArgs) {
  const confirmation = await getConfirmation(params.token ?? "", now());
  return json({ confirmation }, { status: confirmation ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? "";
  const browser = await signingBrowser(args);
  return answer(
    {},
    () => confirmRegistration({ ...browser, token }, now()),
    async (session) => {
      // Whoever is not signed in there is asked to, and comes back.
      const next = `${paths.my()}?done=confirmed`;
      if (!session) return next;
      const headers = { "Set-Cookie": await signedInCookie(session) };
      return redirect(next, { status: 303, headers });
    },
  );
}

export default function ConfirmRegistration() {
  const { confirmation } = useLoaderData<typeof loader>();
  return <ConfirmRegistrationPage confirmation={confirmation} problem={useActionData<Problem>()} />;
}

// The demonstration's sign-in by role: one button, no letter. Exists in the demonstration and in tests only.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  getDemoPerson,
  signInForDemonstration,
} from "~/domain/people/sign-in/demonstration.server";
import { requireDemonstration } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found } from "~/http/respond.server";
import { signedInAt, signingBrowser } from "~/http/session.server";
import { now } from "~/platform/clock.server";
import { DemonstrationSignInPage } from "~/ui/people/demonstration-sign-in-page";

export const meta = titled("Demonstration sign-in");

export async function loader({ params }: LoaderFunctionArgs) {
  requireDemonstration();
  return found(
    await getDemoPerson(params.role ?? ""),
    "Nobody in the demonstration has this role.",
  );
}

export async function action(args: ActionFunctionArgs) {
  requireDemonstration();
  const browser = await signingBrowser(args);
  return answer(
    {},
    () => signInForDemonstration(args.params.role ?? "", browser, now()),
    (session) => signedInAt(session.next, session),
  );
}

export default function DemoSignIn() {
  return <DemonstrationSignInPage person={useLoaderData<typeof loader>()} />;
}

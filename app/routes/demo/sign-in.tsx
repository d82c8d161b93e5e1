// The demonstration's sign-in by role: one button, no letter. Exists in the demonstration and in tests only.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  getDemoPerson,
  signInForDemonstration,
} from "~/domain/people/sign-in/demonstration.server";
import { contextOf } from "~/http/context";
import { requireDemonstration } from "~/http/guard.server";
import { answer, found } from "~/http/respond.server";
import { signedInCookie } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Demonstration sign-in" }];

export async function loader({ params }: LoaderFunctionArgs) {
  requireDemonstration();
  return found(
    await getDemoPerson(params.role ?? ""),
    "Nobody in the demonstration has this role.",
  );
}

export async function action(args: ActionFunctionArgs) {
  requireDemonstration();
  const { address } = contextOf(args);
  return answer(
    {},
    () => signInForDemonstration(args.params.role ?? "", address, now()),
    async (session) => {
      const headers = { "Set-Cookie": await signedInCookie(session) };
      return redirect(homes[args.params.role ?? ""] ?? paths.my(), { status: 303, headers });
    },
  );
}

/** Where each role's work starts. */
const homes: Record<string, string> = {
  administrator: paths.organiser(),
  organiser: paths.organiser(),
  steward: paths.door("current"),
  editor: paths.editor(),
  speaker: paths.speaker(),
};

export default function DemoSignIn() {
  const { name, role } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1 className="govuk-heading-l">Demonstration sign-in</h1>
      <p className="govuk-body">
        {name} is invented. You will see what the {role} sees.
      </p>
      <form method="post">
        <Button text={`Sign in as ${name}`} />
      </form>
    </Page>
  );
}

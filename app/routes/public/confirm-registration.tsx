// The link in the letter that asks to confirm a registration: looking changes nothing, the button confirms.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  confirmRegistration,
  getConfirmation,
} from "~/domain/joining/admission/confirm-registration.server";
import type { Answers } from "~/domain/joining/registration/form";
import { confirmDays } from "~/domain/joining/registration/registration";
import type { Problem } from "~/domain/problem";
import { contextOf } from "~/http/context";
import { answer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { signedInCookie } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { RegistrationAnswers } from "~/ui/joining/registration-answers";
import { Page } from "~/ui/page/page";

export const handle = { secret: true } satisfies RouteHandle;

export const meta = () => [{ title: "Confirm your registration" }];

export async function loader({ params }: LoaderFunctionArgs) {
  const confirmation = await getConfirmation(params.token ?? "", now());
  return json({ confirmation }, { status: confirmation ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? "";
  const { address } = contextOf(args);
  return answer(
    {},
    () => confirmRegistration({ token, address }, now()),
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
  const problem = useActionData<Problem>();
  if (!confirmation) return <LinkTooOld />;
  if (confirmation.confirmed) return <Confirmed />;
  return (
    <Page problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Confirm your registration</h1>
          <p className="govuk-body">
            This sends your registration for {confirmation.conference.name}.
          </p>
          <RegistrationAnswers answers={confirmation.answers as Answers} />
          <form method="post" noValidate>
            <Button text="Confirm and send" />
          </form>
        </div>
      </div>
    </Page>
  );
}

function Confirmed() {
  return (
    <Page>
      <h1 className="govuk-heading-l">You have confirmed this registration</h1>
      <Button text="See your registration" href={paths.my()} />
    </Page>
  );
}

function LinkTooOld() {
  return (
    <Page>
      <h1 className="govuk-heading-l">This link does not work any more</h1>
      <p className="govuk-body">
        It has been used, is older than {confirmDays} days, or was replaced by a newer one.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.my()}>
          Sign in to see your registration
        </a>
        , or{" "}
        <a className="govuk-link" href={paths.home()}>
          go to the conference to register
        </a>
        .
      </p>
    </Page>
  );
}

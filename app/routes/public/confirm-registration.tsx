// The link in the letter: looking changes nothing, the button confirms. Also for the new address of somebody registered.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Problem } from "~/domain/problem";
import { confirmNewAddress, readAddressToken } from "~/domain/registration/change-address.server";
import {
  confirmRegistration,
  getConfirmation,
} from "~/domain/registration/confirm-registration.server";
import type { Answers } from "~/domain/registration/registration-form";
import { contextOf } from "~/http/context";
import { requirePerson } from "~/http/guard.server";
import { answer } from "~/http/respond.server";
import { signedInCookie } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page";
import { RegistrationAnswers } from "~/ui/registration-answers";

export const meta = () => [{ title: "Confirm your registration" }];

export async function loader(args: LoaderFunctionArgs) {
  const token = args.params.token ?? "";
  const asked = readAddressToken(token, now());
  if (asked) {
    await requirePerson(args);
    return json({ address: asked.email, confirmation: null });
  }
  const confirmation = await getConfirmation(token, now());
  return json({ address: null, confirmation }, { status: confirmation ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? "";
  if (readAddressToken(token, now())) {
    const actor = await requirePerson(args);
    return answer(
      {},
      () => confirmNewAddress(actor, { token }, now()),
      () => `${paths.my()}?done=address`,
    );
  }
  const { address } = contextOf(args);
  return answer(
    {},
    () => confirmRegistration({ token, address }, now()),
    async (session) => {
      if (!session) return paths.signIn(paths.my());
      const headers = { "Set-Cookie": await signedInCookie(session) };
      return redirect(`${paths.my()}?done=confirmed`, { status: 303, headers });
    },
  );
}

export default function ConfirmRegistration() {
  const { address, confirmation } = useLoaderData<typeof loader>();
  const problem = useActionData<Problem>();
  if (!address && !confirmation) return <LinkTooOld />;
  if (confirmation?.confirmed) return <Confirmed />;
  return (
    <Page problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {confirmation && (
            <>
              <h1 className="govuk-heading-l">Confirm your registration</h1>
              <p className="govuk-body">
                This sends your registration for {confirmation.conference.name}.
              </p>
              <RegistrationAnswers answers={confirmation.answers as Answers} />
            </>
          )}
          {address && (
            <>
              <h1 className="govuk-heading-l">Confirm your new email address</h1>
              <p className="govuk-body">
                From now on you sign in with <strong className="conf-anywhere">{address}</strong>,
                and we write to it.
              </p>
              <p className="govuk-body">
                The organisers will check your registration again. Until they have, your ticket does
                not open the door.
              </p>
            </>
          )}
          <form method="post" noValidate>
            <Button text={address ? "Use this address" : "Confirm and send"} />
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
        It has been used, is older than 7 days, or was replaced by a newer one.
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

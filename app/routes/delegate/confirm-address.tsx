// The link in the letter to a new address: looking changes nothing, the button takes the address.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  confirmNewAddress,
  readAddressToken,
} from "~/domain/joining/admission/change-address.server";
import { confirmDays } from "~/domain/joining/registration/registration";
import { requirePerson } from "~/http/guard.server";
import { answer, found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

export const handle = { secret: true } satisfies RouteHandle;

export const meta = () => [{ title: "Confirm your new email address" }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args);
  const { email } = found(
    readAddressToken(args.params.token ?? "", now()),
    `This link is older than ${confirmDays} days or is not complete. Change your email address again to get a new one.`,
  );
  return { email };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePerson(args);
  const token = args.params.token ?? "";
  return answer(
    {},
    () => confirmNewAddress(actor, { token }, now()),
    () => `${paths.my()}?done=address`,
  );
}

export default function ConfirmAddress() {
  const { email } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Confirm your new email address</h1>
          <p className="govuk-body">
            From now on you sign in with <strong className="conf-anywhere">{email}</strong>, and we
            write to it.
          </p>
          <p className="govuk-body">
            The organisers will check your registration again. Until they have, your ticket does not
            open the door.
          </p>
          <form method="post" noValidate>
            <Button text="Use this address" />
          </form>
        </div>
      </div>
    </Page>
  );
}

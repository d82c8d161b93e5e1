// The link in the letter to a new address: looking changes nothing, the button takes the address.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  confirmNewAddress,
  oldAddressLink,
  readAddressToken,
} from "~/domain/joining/admission/change-address.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ConfirmAddressPage } from "~/ui/joining/confirm-address-page";

export const handle = { secret: true } satisfies RouteHandle;

export const meta = titled("Confirm your new email address");

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args);
  const { email } = found(readAddressToken(args.params.token ?? "", now()), oldAddressLink);
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
  return <ConfirmAddressPage email={email} problem={useActionData<typeof action>()} />;
}

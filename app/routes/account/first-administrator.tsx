// The one-time page that makes the first administrator of an empty installation.

import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  becomeFirstAdministrator,
  getFirstAdministratorLink,
} from "~/domain/people/access/first-administrator.server";
import { personForm } from "~/domain/people/people/people";
import { readForm } from "~/http/form.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { signedInAt, signingBrowser } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { FirstAdministratorPage } from "~/ui/people/first-administrator-page";

export const handle = { secret: true } satisfies RouteHandle;

export const meta = titled("Make the first administrator");

export async function loader({ params }: LoaderFunctionArgs) {
  const link = await getFirstAdministratorLink(params.token ?? "");
  const taken = link === "taken";
  found(
    link === "dead" ? null : link,
    "This link has been used. Start the server again for a new one.",
  );
  return json({ taken }, { status: taken ? 404 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, personForm);
  if (!form.ok) return problemAnswer(form.problem);
  const input = { ...form.value, token: args.params.token ?? "", ...(await signingBrowser(args)) };
  return answer(
    form.typed,
    () => becomeFirstAdministrator(input, now()),
    (session) => signedInAt(paths.organiser(), session),
  );
}

export default function FirstAdministrator() {
  const { taken } = useLoaderData<typeof loader>();
  return <FirstAdministratorPage taken={taken} problem={useActionData<typeof action>()} />;
}

// People and roles: administrators give and take the roles of stewards, editors, organisers and administrators.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rolesForm } from "~/domain/people/access/roles";
import { setRoles } from "~/domain/people/access/set-roles.server";
import { listStaff } from "~/domain/people/people/people.server";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { StaffPage } from "~/ui/people/staff-page";

export const handle = { changesPages: true } satisfies RouteHandle;

export const meta = titled("People and roles");

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "give-roles");
  const asked = new URL(args.request.url).searchParams;
  const staff = await listStaff();
  const chosen = staff.find(({ email }) => email === asked.get("email")) ?? null;
  return { staff, chosen, done: asked.get("done") === "roles" };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "give-roles");
  const form = await readForm(args.request, rolesForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    form.typed,
    () => setRoles(actor, form.value, now()),
    () => `${paths.staff()}?done=roles`,
  );
}

export default function Staff() {
  const data = useLoaderData<typeof loader>();
  return <StaffPage {...data} problem={useActionData<typeof action>()} />;
}

// People and roles: administrators give and take the roles of stewards, editors, organisers and administrators.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { roles } from "~/domain/ground/audit/actor";
import { roleDescriptions, roleNames, rolesForm } from "~/domain/people/access/roles";
import { setRoles } from "~/domain/people/access/set-roles.server";
import { listStaff } from "~/domain/people/people/people.server";
import { errorFor, tickedIn, typedIn } from "~/domain/problem";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Checkboxes } from "~/ui/govuk/checkboxes";
import { Input } from "~/ui/govuk/input";
import { SummaryList } from "~/ui/govuk/summary-list";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "People and roles" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "give-roles");
  const asked = new URL(args.request.url).searchParams;
  const staff = (await listStaff()).map(({ name, email, roles: held }) => ({
    name,
    email,
    roles: roles.filter((role) => held.some((grant) => grant.role === role)),
  }));
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
  const { staff, chosen, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const label = (email: string) => `${paths.staff()}?email=${encodeURIComponent(email)}#email`;
  return (
    <Page
      back={{ href: paths.organiser(), text: "Conferences" }}
      problem={problem}
      done={done ? "The roles are set. The person signs in again to use them." : undefined}
    >
      <h1 className="govuk-heading-l">People and roles</h1>
      <p className="govuk-body">
        Delegates and speakers need no role: they are known by their registrations and sessions.
      </p>
      <SummaryList
        rows={staff.map(({ name, email, roles: held }) => ({
          key: { text: name },
          value: {
            children: (
              <>
                {held.map((role) => roleNames[role]).join(", ")}
                <br />
                {email}
              </>
            ),
          },
          actions: {
            items: [{ href: label(email), text: "Change", visuallyHiddenText: `roles of ${name}` }],
          },
        }))}
      />
      <h2 className="govuk-heading-m">
        {chosen ? `Change the roles of ${chosen.name}` : "Give somebody a role"}
      </h2>
      <form method="post" action={paths.staff()} noValidate>
        <Input
          classes="govuk-!-width-two-thirds"
          id="name"
          name="name"
          autocomplete="off"
          label={{ text: "Full name" }}
          hint={{ text: "Kept as it is for somebody who is known already" }}
          value={typedIn(problem, "name", chosen?.name)}
          errorMessage={errorFor(problem, "name")}
        />
        <Input
          classes="govuk-!-width-two-thirds"
          id="email"
          name="email"
          type="email"
          autocomplete="off"
          spellcheck={false}
          label={{ text: "Work email address" }}
          value={typedIn(problem, "email", chosen?.email)}
          errorMessage={errorFor(problem, "email")}
        />
        <Checkboxes
          idPrefix="roles"
          name="roles"
          fieldset={{ legend: { text: "Roles", classes: "govuk-fieldset__legend--s" } }}
          hint={{
            text: "These replace the roles the person has. None ticked takes every role away. The person is signed out everywhere.",
          }}
          values={tickedIn(problem, "roles", chosen?.roles)}
          items={roles.map((role) => ({
            value: role,
            text: roleNames[role],
            hint: { text: roleDescriptions[role] },
          }))}
          errorMessage={errorFor(problem, "roles")}
        />
        <Button text="Set roles" />
      </form>
    </Page>
  );
}

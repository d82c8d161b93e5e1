// The one-time page that makes the first administrator of an empty installation.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  becomeFirstAdministrator,
  getFirstAdministratorLink,
} from "~/domain/people/access/first-administrator.server";
import { personForm } from "~/domain/people/people/people";
import { errorFor, typedIn } from "~/domain/problem";
import { contextOf } from "~/http/context";
import { readForm } from "~/http/form.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { signedInCookie } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { Page } from "~/ui/page/page";

export const handle = { secret: true } satisfies RouteHandle;

export const meta = () => [{ title: "Make the first administrator" }];

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
  const input = { ...form.value, token: args.params.token ?? "", ...contextOf(args) };
  return answer(
    form.typed,
    () => becomeFirstAdministrator(input, now()),
    async (session) => {
      const headers = { "Set-Cookie": await signedInCookie(session) };
      return redirect(paths.organiser(), { status: 303, headers });
    },
  );
}

export default function FirstAdministrator() {
  const { taken } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  if (taken) return <Taken />;
  return (
    <Page problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Make the first administrator</h1>
          <p className="govuk-body">
            The administrator makes conferences and gives others their roles. This page works once.
          </p>
          <form method="post" noValidate>
            <Input
              id="name"
              name="name"
              autocomplete="name"
              label={{ text: "Your full name" }}
              value={typedIn(problem, "name")}
              errorMessage={errorFor(problem, "name")}
            />
            <Input
              id="email"
              name="email"
              type="email"
              autocomplete="email"
              label={{ text: "Your work email address" }}
              value={typedIn(problem, "email")}
              errorMessage={errorFor(problem, "email")}
            />
            <Button text="Become administrator" />
          </form>
        </div>
      </div>
    </Page>
  );
}

function Taken() {
  return (
    <Page>
      <h1 className="govuk-heading-l">There is an administrator already</h1>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.signIn(paths.organiser())}>
          Sign in
        </a>{" "}
        to organise the conference.
      </p>
    </Page>
  );
}

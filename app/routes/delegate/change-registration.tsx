// Changing one's own registration, with a warning of what sends it back to vetting.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editRegistration } from "~/domain/joining/admission/edit-registration.server";
import { answerFields, editForm } from "~/domain/joining/registration/form";
import { getMyAnswers } from "~/domain/joining/registration/my-registration.server";
import { getRegistrationPage } from "~/domain/joining/registration/page.server";
import { isChangeable } from "~/domain/joining/registration/registration";
import { typedIn } from "~/domain/problem";
import { readForm } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { WarningText } from "~/ui/govuk/warning-text";
import { RegistrationFields } from "~/ui/joining/registration-fields";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Change your registration" }];

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  const mine = await getMyAnswers(personId);
  const changeable = found(mine && isChangeable(mine, now()) ? mine : null);
  const page = await getRegistrationPage(changeable.conference.slug);
  const { answers, version, state, id } = changeable;
  return { id, state, version, answers, organisations: page?.organisations ?? [] };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePerson(args);
  const form = await readForm(args.request, editForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    form.typed,
    () => editRegistration(actor, form.value, now()),
    ({ confirmAddress }) =>
      `${paths.myRegistration()}?done=${confirmAddress ? "confirm-address" : "changed"}`,
  );
}

export default function ChangeRegistration() {
  const { id, state, version, answers, organisations } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page back={{ href: paths.myRegistration(), text: "Your registration" }} problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Change your registration</h1>
          {state === "approved" && (
            <WarningText text="If you change your organisation or your email address, the organisers have to approve you again. Until they do, your ticket does not open the door and your place may be offered to somebody else." />
          )}
          <form method="post" noValidate>
            <input
              type="hidden"
              name="registrationId"
              value={typedIn(problem, "registrationId", id)}
            />
            <input
              type="hidden"
              name="version"
              value={typedIn(problem, "version", String(version))}
            />
            <RegistrationFields
              problem={problem}
              stored={answerFields(answers)}
              organisations={organisations}
              hints={{
                email: "We email a link to a new address. It counts once you have used the link.",
              }}
            />
            <div className="govuk-button-group">
              <Button text="Save changes" />
              <a className="govuk-link" href={paths.myRegistration()}>
                Cancel
              </a>
            </div>
          </form>
        </div>
      </div>
    </Page>
  );
}

// Asks once more before a registration is withdrawn, and says what is lost.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { releaseAllPlaces } from "~/domain/choosing/choices/release-place.server";
import { withdrawRegistration } from "~/domain/desk/leaving/withdraw-registration.server";
import { withdrawRegistrationForm } from "~/domain/joining/registration/form";
import { getMyRegistration } from "~/domain/joining/registration/my-registration.server";
import { readForm } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Withdraw your registration" }];

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  const { id, state, conference } = found(await getMyRegistration(personId));
  return { id, name: conference.name, withdrawn: state === "withdrawn" };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePerson(args);
  const form = await readForm(args.request, withdrawRegistrationForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    form.typed,
    () => withdrawRegistration(actor, form.value, now(), releaseAllPlaces),
    () => `${paths.my()}?done=withdrawn`,
  );
}

export default function Withdraw() {
  const { id, name, withdrawn } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page back={{ href: paths.myRegistration(), text: "Your registration" }} problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {withdrawn ? (
            <h1 className="govuk-heading-l">You have withdrawn your registration</h1>
          ) : (
            <>
              <h1 className="govuk-heading-l">Do you want to withdraw from {name}?</h1>
              <p className="govuk-body">If you withdraw:</p>
              <ul className="govuk-list govuk-list--bullet">
                <li>your ticket stops working</li>
                <li>your places in sessions go to others</li>
                <li>your place at the conference is offered to the next person in line</li>
              </ul>
              <p className="govuk-body">
                You can register again while registration is open, if there is still room.
              </p>
              <form method="post" noValidate>
                <input type="hidden" name="registrationId" value={id} />
                <div className="govuk-button-group">
                  <Button text="Withdraw my registration" classes="govuk-button--warning" />
                  <a className="govuk-link" href={paths.my()}>
                    Keep it
                  </a>
                </div>
              </form>
            </>
          )}
        </div>
      </div>
    </Page>
  );
}

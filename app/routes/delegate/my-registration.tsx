// One's own registration: what was answered, and the ways to change it or to withdraw.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getMyAnswers } from "~/domain/joining/registration/my-registration.server";
import { isChangeable } from "~/domain/joining/registration/registration";
import { requirePerson } from "~/http/guard.server";
import { found } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { NotificationBanner } from "~/ui/govuk/notification-banner";
import { StandingTag } from "~/ui/joining/my-standing";
import { RegistrationAnswers } from "~/ui/joining/registration-answers";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Your registration" }];

const resting =
  "We have your changes. Your ticket does not work until the organisers approve your new organisation.";

/** What has just been done, by key: for somebody whose ticket works or who has none, and for those whose ticket stopped. */
const dones: Record<string, { plain: string; resting: string }> = {
  changed: { plain: "Your registration is up to date.", resting },
  "confirm-address": {
    plain:
      "Your changes are saved. We have sent an email to the new address: use the link in it to confirm it.",
    resting: `${resting} We have also sent an email to the new address: use the link in it to confirm it.`,
  },
};

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  const mine = found(await getMyAnswers(personId), "You have not registered for a conference.");
  const done = dones[new URL(args.request.url).searchParams.get("done") ?? ""];
  return {
    mine,
    done: mine.ticketRests ? done?.resting : done?.plain,
    changeable: isChangeable(mine, now()),
  };
}

export default function MyRegistration() {
  const { mine, done, changeable } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: paths.my(), text: "My conference" }}
      done={mine.ticketRests ? undefined : done}
    >
      {mine.ticketRests && done && <NotificationBanner text={done} />}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l govuk-!-margin-bottom-2">Your registration</h1>
          <p className="govuk-body-l">
            {mine.conference.name}, reference {mine.reference}
          </p>
          <p className="govuk-body">
            <StandingTag state={mine.state} offered={false} />
          </p>
          <RegistrationAnswers answers={mine.answers} />
          {changeable && (
            <div className="govuk-button-group">
              <Button text="Change your answers" href={paths.changeRegistration()} />
              <a className="govuk-link" href={paths.withdraw()}>
                Withdraw your registration
              </a>
            </div>
          )}
        </div>
      </div>
    </Page>
  );
}

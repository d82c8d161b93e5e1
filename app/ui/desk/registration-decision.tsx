// What an organiser can do with one registration: approve, decline with a reason, make a new ticket.

import { chosenValue } from "~/domain/desk/vetting/vetting-form";
import { mayBecome, type RegistrationState } from "~/domain/joining/registration/registration";
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import { Button } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { Textarea } from "~/ui/govuk/textarea";

/** The forms that the registration's state allows, the usual one first. */
export function RegistrationDecision(props: {
  registration: { id: string; version: number; state: RegistrationState };
  ticketId: string | null;
  problem: Problem | undefined;
}) {
  const { registration, problem } = props;
  const { state } = registration;
  const chosen = <input type="hidden" name="chosen" value={chosenValue(registration)} />;
  return (
    <>
      {mayBecome(state, "approved") && state !== "waiting" && (
        <form method="post" noValidate>
          {chosen}
          <Button
            text={state === "declined" ? "Approve after all" : "Approve"}
            name="intent"
            value="approve"
          />
        </form>
      )}
      {mayBecome(state, "declined") && (
        <Details summaryText="Decline this registration" open={Boolean(problem)}>
          <form method="post" noValidate>
            {chosen}
            <Textarea
              id="reason"
              name="reason"
              rows={4}
              label={{ text: "Reason" }}
              hint={{ text: "The letter gives it in your words" }}
              value={typedIn(problem, "reason")}
              errorMessage={errorFor(problem, "reason")}
            />
            <Button text="Decline" name="intent" value="decline" classes="govuk-button--warning" />
          </form>
        </Details>
      )}
      {state === "approved" && props.ticketId && (
        <Details summaryText="Make a new ticket">
          <p className="govuk-body">
            Do this if somebody else may have the ticket. The old one stops working at once.
          </p>
          <form method="post" noValidate>
            <input type="hidden" name="ticketId" value={props.ticketId} />
            <Button
              text="Make a new ticket"
              name="intent"
              value="reissue"
              classes="govuk-button--secondary"
            />
          </form>
        </Details>
      )}
    </>
  );
}

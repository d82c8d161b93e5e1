// One registration with everything known of it, its trail, and what an organiser can decide.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { releaseAllPlaces } from "~/domain/choosing/choices/release-place.server";
import { getRegistration } from "~/domain/desk/vetting/registrations.server";
import { reissueTicket } from "~/domain/desk/vetting/reissue-ticket.server";
import {
  approveRegistrations,
  declineRegistration,
} from "~/domain/desk/vetting/vet-registration.server";
import { decisionForm, vettedDone, vettedSentences } from "~/domain/desk/vetting/vetting-form";
import { dateTime } from "~/domain/ground/time/dates";
import { stateLabels } from "~/domain/joining/registration/registration";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { AuditTrail } from "~/ui/desk/audit-trail";
import { RegistrationDecision } from "~/ui/desk/registration-decision";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";
import { RegistrationAnswers } from "~/ui/joining/registration-answers";
import { OrganiserPage } from "~/ui/page/organiser-navigation";

export const meta = () => [{ title: "Registration" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "vet-registrations");
  const { slug = "", id = "" } = args.params;
  const { conference, trail, tickets, ...registration } = found(await getRegistration(slug, id));
  const when = (moment: Date | null) => moment && dateTime(moment, conference.timeZone);
  return {
    conference,
    registration: { ...registration, offeredUntil: when(registration.offeredUntil) },
    sent: when(registration.submittedAt ?? registration.createdAt),
    ticketId: tickets.find((ticket) => ticket.state === "valid")?.id ?? null,
    trail: trail.map((line) => ({ ...line, at: dateTime(line.at, conference.timeZone) })),
    done: vettedSentences[new URL(args.request.url).searchParams.get("done") ?? ""],
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "vet-registrations");
  const { slug = "", id = "" } = args.params;
  const form = await readForm(args.request, decisionForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { typed, value } = form;
  const here = (done: string) => `${paths.registration(slug, id)}?done=${done}`;
  switch (value.intent) {
    case "approve": {
      const chosen = [{ id, version: value.chosen }];
      return answer(
        typed,
        () => approveRegistrations(actor, { slug, chosen }, now(), releaseAllPlaces),
        (vetted) => here(vettedDone(vetted)),
      );
    }
    case "decline": {
      const input = { slug, id, version: value.chosen, reason: value.reason };
      return answer(
        typed,
        () => declineRegistration(actor, input, now(), releaseAllPlaces),
        () => here("declined"),
      );
    }
    case "reissue": {
      const input = { slug, registrationId: id, ticketId: value.ticketId };
      return answer(
        typed,
        () => reissueTicket(actor, input, now()),
        () => here("reissued"),
      );
    }
  }
}

export default function Registration() {
  const { conference, registration, sent, ticketId, trail, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { state, position, offeredUntil, declineReason } = registration;
  return (
    <OrganiserPage
      conference={conference}
      current="registrations"
      back={{ href: paths.registrations(conference.slug, state), text: "Registrations" }}
      problem={problem}
      done={done}
    >
      <h1 className="govuk-heading-l govuk-!-margin-bottom-2">{registration.fullName}</h1>
      <p className="govuk-body">
        <Tag text={stateLabels[state]} /> Reference {registration.reference}, sent at {sent}
      </p>
      {position && <p className="govuk-body">Number {position} on the waiting list.</p>}
      {offeredUntil && <p className="govuk-body">Offered a place until {offeredUntil}.</p>}
      {declineReason && (
        <InsetText>
          <span className="conf-lines">Declined: {declineReason}</span>
        </InsetText>
      )}
      <div className="conf-two-column">
        <div>
          <RegistrationAnswers answers={registration} />
        </div>
        <aside aria-label="Decide">
          <RegistrationDecision registration={registration} ticketId={ticketId} problem={problem} />
        </aside>
      </div>
      <AuditTrail lines={trail} />
    </OrganiserPage>
  );
}

// The delegate's home: where the registration stands, the ticket, and the ways to everything that is theirs.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { momentOf } from "~/domain/announcing/conferences/conferences";
import { getCurrentConference } from "~/domain/announcing/conferences/conferences.server";
import { choicesWindow } from "~/domain/choosing/choices/choices";
import { getMyChoices } from "~/domain/choosing/choices/my-choices.server";
import { dateRange, dateTime } from "~/domain/ground/time/dates";
import { acceptOffer } from "~/domain/joining/admission/offers.server";
import {
  getMyRegistration,
  getMyStanding,
  speaksSomewhere,
} from "~/domain/joining/registration/my-registration.server";
import { isChangeable } from "~/domain/joining/registration/registration";
import { ticketQr } from "~/domain/joining/tickets/tickets.server";
import { requirePerson } from "~/http/guard.server";
import { answer, found } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { MyDay } from "~/ui/choosing/my-day";
import { MyLinks } from "~/ui/desk/my-links";
import { Button } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { StandingBody, StandingTag } from "~/ui/joining/my-standing";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "My conference" }];

const dones: Record<string, string> = {
  registered: "Your registration has been sent.",
  confirmed: "Your email address is confirmed and your registration has been sent.",
  address: "Your new email address is confirmed.",
  accepted: "The place is yours.",
  withdrawn: "You have withdrawn your registration.",
};

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePerson(args);
  const speaker = await speaksSomewhere(actor.personId);
  const done = dones[new URL(args.request.url).searchParams.get("done") ?? ""] ?? null;
  const mine = await getMyRegistration(actor.personId);
  const latest = await getCurrentConference();
  const open = latest && momentOf(latest, now()) === "open" ? latest : null;
  const current =
    open && open.id !== mine?.conference.id ? { slug: open.slug, name: open.name } : null;
  if (!mine) return { mine: null, current, speaker, day: [], choosing: false, done: null };
  const { conference, offeredUntil, ...registration } = mine;
  const offered = offeredUntil && offeredUntil > now() ? offeredUntil : null;
  const over = momentOf(conference, now()) === "past";
  const approved = mine.state === "approved" && !over;
  return {
    speaker,
    done,
    day: approved ? (await getMyChoices(mine, now())).day : [],
    choosing: choicesWindow(conference, now()).open,
    current,
    mine: {
      over,
      changeable: isChangeable({ state: mine.state, conference }, now()),
      ...registration,
      ...(await getMyStanding(mine.id)),
      hasTicket: mine.ticketCode !== null,
      ticketCode: null,
      qr: approved && mine.ticketCode ? ticketQr(mine.ticketCode) : null,
      slug: conference.slug,
      conference: conference.name,
      days: dateRange(conference.startsOn, conference.endsOn),
      place: [conference.venue, conference.address].filter(Boolean).join(", "),
      offeredUntil: offered && dateTime(offered, conference.timeZone),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePerson(args);
  const { id } = found(await getMyRegistration(actor.personId));
  return answer(
    {},
    () => acceptOffer(actor, { registrationId: id }, now()),
    () => `${paths.my()}?done=accepted`,
  );
}

export default function My() {
  const { mine, current, speaker, day, choosing, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  if (!mine) return <NotRegistered current={current} speaker={speaker} />;
  const { qr } = mine;
  return (
    <Page problem={problem} done={done ?? undefined}>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-2">{mine.conference}</h1>
      <p className="govuk-body-l govuk-!-margin-bottom-2">
        {mine.days}, {mine.place}
      </p>
      {mine.over ? (
        <p className="govuk-body">This conference is over.</p>
      ) : (
        <p className="govuk-body">
          <StandingTag state={mine.state} offered={Boolean(mine.offeredUntil)} />
        </p>
      )}
      {current && (
        <InsetText>
          Registration for {current.name} is open.{" "}
          <a className="govuk-link" href={paths.register(current.slug)}>
            Register
          </a>
        </InsetText>
      )}
      {qr ? (
        <section className="conf-ticket" aria-label="Your ticket">
          <div
            className="conf-ticket__code"
            role="img"
            aria-label="QR code of your ticket"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: the picture is drawn by platform/qr.
            dangerouslySetInnerHTML={{ __html: qr }}
          />
          <div>
            <h2 className="conf-ticket__name">{mine.fullName}</h2>
            <p className="conf-ticket__text">Reference {mine.reference}</p>
            <p className="conf-ticket__text">Show this code at the door.</p>
            <Button
              text="Show it large"
              href={paths.myTicket()}
              classes="govuk-button--secondary govuk-!-margin-bottom-0"
            />
          </div>
        </section>
      ) : (
        !mine.over && <StandingBody {...mine} />
      )}
      {day.length > 0 && <MyDay day={day} open={choosing} />}
      <MyLinks approved={Boolean(qr)} slug={mine.slug} speaker={speaker} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.myRegistration()}>
          {mine.changeable ? "See or change your registration" : "See your registration"}
        </a>
        {!qr && <> (reference {mine.reference})</>}
      </p>
    </Page>
  );
}

function NotRegistered(props: {
  current: { slug: string; name: string } | null;
  speaker: boolean;
}) {
  return (
    <Page>
      <h1 className="govuk-heading-l">You have not registered yet</h1>
      {props.current ? (
        <>
          <p className="govuk-body">
            Register for {props.current.name} to choose sessions and get a ticket.
          </p>
          <Button text="Register" href={paths.register(props.current.slug)} />
        </>
      ) : (
        <p className="govuk-body">There is no conference to register for at the moment.</p>
      )}
      <MyLinks approved={false} slug={props.current?.slug} speaker={props.speaker} />
    </Page>
  );
}

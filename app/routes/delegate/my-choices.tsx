// Choosing sessions: the delegate's day, and a place in one session of each breakout.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { choiceForm, choicesWindow, choosingOnceApproved } from "~/domain/choosing/choices/choices";
import type { Breakout } from "~/domain/choosing/choices/my-choices";
import { getMyChoices } from "~/domain/choosing/choices/my-choices.server";
import { releasePlace } from "~/domain/choosing/choices/release-place.server";
import { takePlace } from "~/domain/choosing/choices/take-place.server";
import { dateRange, dateTime } from "~/domain/ground/time/dates";
import { getMyRegistration } from "~/domain/joining/registration/my-registration.server";
import { readForm } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { BreakoutChoice } from "~/ui/choosing/choices";
import { MyDay } from "~/ui/choosing/my-day";
import { Button } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Choose your sessions" }];

/** What has just been done, naming the session; null where nothing has, or the session is not there any more. */
function doneSentence(search: URLSearchParams, breakouts: Breakout[]): string | null {
  const id = search.get("session");
  const slot = breakouts.find(({ options }) => options.some((option) => option.id === id));
  const session = slot?.options.find((option) => option.id === id);
  if (!slot || !session) return null;
  const named = [`‘${session.title}’`, slot.time, session.room?.name].filter(Boolean).join(", ");
  if (search.get("done") === "take" && session.mine)
    return `You have a place in ${named}. We have sent you an invitation for your calendar.`;
  if (search.get("done") === "release" && !session.mine)
    return `You have given up your place in ${named}. We have sent you a notice for your calendar.`;
  return null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  const registration = found(
    await getMyRegistration(personId),
    "Register for the conference first. Then you can choose sessions.",
  );
  const { conference, state } = registration;
  const closes = conference.choicesCloseAt;
  const window = choicesWindow(conference, now());
  const choices = await getMyChoices(registration, now());
  return {
    slug: conference.slug,
    name: conference.name,
    days: dateRange(conference.startsOn, conference.endsOn),
    until: closes && dateTime(closes, conference.timeZone),
    approved: state === "approved",
    window,
    done: doneSentence(new URL(args.request.url).searchParams, choices.breakouts),
    ...choices,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePerson(args);
  const form = await readForm(args.request, choiceForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { intent, sessionId } = form.value;
  const verb = intent === "take" ? takePlace : releasePlace;
  return answer(
    form.typed,
    () => verb(actor, { sessionId }, now()),
    () => `${paths.myChoices()}?done=${intent}&session=${encodeURIComponent(sessionId)}`,
  );
}

export default function Choose() {
  const { slug, name, days, until, approved, window, done, day, breakouts } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const open = approved && window.open && breakouts.length > 0;
  const chosen = breakouts.filter(({ mine }) => mine !== null).length;
  return (
    <Page
      back={{ href: paths.my(), text: "My conference" }}
      problem={problem}
      done={done ?? undefined}
    >
      <span className="govuk-caption-l">
        {name}, {days}
      </span>
      <h1 className="govuk-heading-l">{open ? "Choose your sessions" : "Your sessions"}</h1>
      {open ? (
        <p className="govuk-body-l">
          You have chosen {chosen} of {breakouts.length}.
          {until && ` You can change your mind until ${until}.`}
        </p>
      ) : (
        <Closed approved={approved} sentence={window.sentence} any={breakouts.length > 0} />
      )}
      <MyDay day={day} open={open} />
      {open &&
        breakouts.map((breakout) => (
          <BreakoutChoice key={breakout.id} slug={slug} breakout={breakout} problem={problem} />
        ))}
      {approved && (
        <Button
          text="Put your day in your calendar"
          href={paths.myCalendar()}
          classes="govuk-button--secondary"
        />
      )}
    </Page>
  );
}

function Closed({
  approved,
  sentence,
  any,
}: {
  approved: boolean;
  sentence: string;
  any: boolean;
}) {
  const reason = any ? sentence : "There are no sessions to choose from.";
  return <InsetText>{approved ? reason : choosingOnceApproved}</InsetText>;
}

// The outbox of a conference: how many letters are in each state, failures first with the reason, and trying again.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { getOutboxFigures, listOutbox, tryLettersAgain } from "~/domain/desk/outbox/outbox.server";
import {
  letterStateNames,
  letterStates,
  outboxQuestion,
  tryAgainForm,
} from "~/domain/ground/letters/letters";
import { dateTime } from "~/domain/ground/time/dates";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { OutboxLetter } from "~/ui/desk/outbox-letter";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { InsetText } from "~/ui/govuk/inset-text";
import { Pagination } from "~/ui/govuk/pagination";
import { Select } from "~/ui/govuk/select";
import { WarningText } from "~/ui/govuk/warning-text";
import { OrganiserPage } from "~/ui/page/organiser-navigation";

export const meta = () => [{ title: "Letters" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "read-letters");
  const conference = found(await getConferenceForOrganiser(args.params.slug ?? ""));
  const asked = new URL(args.request.url).searchParams;
  const question = outboxQuestion.parse(Object.fromEntries(asked));
  const [figures, outbox] = await Promise.all([
    getOutboxFigures(conference.id),
    listOutbox(conference.id, question),
  ]);
  const when = (moment: Date | null) => (moment ? dateTime(moment, conference.timeZone) : "");
  return {
    conference: { slug: conference.slug, name: conference.name },
    question,
    figures,
    total: outbox.total,
    pages: outbox.pages,
    letters: outbox.letters.map(({ createdAt, nextAttemptAt, sentAt, ...letter }) => ({
      ...letter,
      written: when(createdAt),
      next: when(nextAttemptAt),
      sent: when(sentAt),
    })),
    done: asked.get("done") === "again",
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "read-letters");
  const conference = found(await getConferenceForOrganiser(args.params.slug ?? ""));
  const form = await readForm(args.request, tryAgainForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { intent, letter } = form.value;
  const input = { conferenceId: conference.id, ...(intent === "one" ? { letterId: letter } : {}) };
  return answer(
    form.typed,
    () => tryLettersAgain(actor, input, now()),
    () => `${paths.organiserLetters(conference.slug)}?done=again`,
  );
}

export default function Letters() {
  const { conference, question, figures, letters, total, pages, done } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const page = (number: number) => {
    const asked = new URLSearchParams({ page: String(number) });
    if (question.state) asked.set("state", question.state);
    if (question.to) asked.set("to", question.to);
    return `${paths.organiserLetters(conference.slug)}?${asked}`;
  };
  return (
    <OrganiserPage
      conference={conference}
      current="letters"
      problem={problem}
      done={done ? "The letters will be tried again now." : undefined}
    >
      <h1 className="govuk-heading-l">Letters</h1>
      {figures.goOut === "mailbox" && (
        <InsetText>
          The demonstration sends no letters. Read them in the{" "}
          <a className="govuk-link" href={paths.demoMailbox()}>
            demo mailbox
          </a>
          .
        </InsetText>
      )}
      {figures.goOut === "nowhere" && (
        <WarningText text="Letters are not being sent, because this installation has no mail server (SMTP_URL). They wait here until it has one." />
      )}
      <ul className="conf-number-list">
        {letterStates.map((state) => (
          <li
            key={state}
            className={`conf-number${state === "failed" && figures.counts.failed > 0 ? " conf-number--attention" : ""}`}
          >
            <span className="conf-number__figure">
              {figures.counts[state].toLocaleString("en-GB")}
            </span>{" "}
            <span className="conf-number__label">
              <a className="govuk-link" href={paths.organiserLetters(conference.slug, state)}>
                {letterStateNames[state]}
              </a>
            </span>
          </li>
        ))}
      </ul>
      {figures.counts.failed > 1 && (
        <form method="post" action={paths.organiserLetters(conference.slug)} noValidate>
          <Button
            name="intent"
            value="all"
            text={`Try all ${figures.counts.failed} failed letters again`}
          />
        </form>
      )}
      <form method="get" className="conf-filter" noValidate>
        <Input
          id="to"
          name="to"
          label={{ text: "Email address" }}
          value={question.to}
          classes="govuk-input--width-20"
        />
        <Select
          id="state"
          name="state"
          label={{ text: "State" }}
          value={question.state ?? ""}
          items={[
            { value: "", text: "All" },
            ...letterStates.map((state) => ({ value: state, text: letterStateNames[state] })),
          ]}
        />
        <Button text="Find letters" classes="govuk-button--secondary" />
      </form>
      {letters.length === 0 && <p className="govuk-body">There are no such letters.</p>}
      <ol className="conf-letter-list">
        {letters.map((letter) => (
          <OutboxLetter key={letter.id} letter={letter} slug={conference.slug} />
        ))}
      </ol>
      {pages > 1 && (
        <>
          <p className="govuk-body">
            Page {question.page} of {pages}, {total.toLocaleString("en-GB")} letters
          </p>
          <Pagination
            {...(question.page > 1 ? { previous: { href: page(question.page - 1) } } : {})}
            {...(question.page < pages ? { next: { href: page(question.page + 1) } } : {})}
          />
        </>
      )}
    </OrganiserPage>
  );
}

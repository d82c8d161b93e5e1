// An outbox: how many letters are in each state, failures first with the reason, and trying again.
import type { ComponentProps } from "react";
import type { Outbox, OutboxOf, OutboxQuestion } from "~/domain/desk/outbox/outbox";
import { type LetterState, letterStateNames, letterStates } from "~/domain/ground/letters/letters";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { InsetText } from "~/ui/govuk/inset-text";
import { Pagination } from "~/ui/govuk/pagination";
import { Select } from "~/ui/govuk/select";
import { WarningText } from "~/ui/govuk/warning-text";
import { OrganiserPage } from "~/ui/page/organiser-navigation";
import { Page } from "~/ui/page/page";
import { OutboxLetterItem } from "./outbox-letter";

/** The page of the outbox; `done` when letters have just been queued again. */
export function LettersPage({
  outbox,
  question,
  done,
  problem,
}: {
  outbox: Outbox;
  question: OutboxQuestion;
  done: boolean;
  problem: Problem | undefined;
}) {
  const { of, counts, goOut, trouble, letters } = outbox;
  const action = addressOf(of);
  return (
    <Frame
      of={of}
      problem={problem}
      done={done ? "The letters will be tried again now." : undefined}
    >
      <h1 className="govuk-heading-l">{headings[of.audience]}</h1>
      <WhereLettersGo goOut={goOut} />
      {trouble && goOut === "mail" && (
        <WarningText text={`${trouble} Letters wait here, and go out when it takes them again.`} />
      )}
      <StateFigures of={of} counts={counts} />
      {counts.failed > 1 && (
        <form method="post" action={action} noValidate>
          <Button
            name="intent"
            value="all"
            text={`Try all ${counts.failed} failed letters again`}
          />
        </form>
      )}
      {counts.held > 0 && <HeldBack action={action} held={counts.held} />}
      <LettersFilter question={question} />
      {letters.length === 0 && <p className="govuk-body">There are no such letters.</p>}
      <ol className="conf-letter-list">
        {letters.map((letter) => (
          <OutboxLetterItem key={letter.id} letter={letter} action={action} />
        ))}
      </ol>
      <LettersPagination outbox={outbox} question={question} />
    </Frame>
  );
}

const headings: Record<OutboxOf["audience"], string> = {
  conference: "Letters",
  publishing: "Letters about write-ups",
  personal: "Letters to people",
};

function addressOf(of: OutboxOf, state?: LetterState): string {
  switch (of.audience) {
    case "conference":
      return paths.organiserLetters(of.slug, state);
    case "publishing":
      return paths.editorLetters(state);
    case "personal":
      return paths.personalLetters(state);
  }
}

/** The page around the letters: the conference's, or one that leads back to where such letters come from. */
function Frame({ of, ...page }: ComponentProps<typeof Page> & { of: OutboxOf }) {
  if (of.audience === "conference")
    return <OrganiserPage conference={of} current="letters" {...page} />;
  const back =
    of.audience === "publishing"
      ? { href: paths.editor(), text: "Write-ups to review" }
      : { href: paths.staff(), text: "People and roles" };
  return <Page back={back} {...page} />;
}

function WhereLettersGo({ goOut }: Pick<Outbox, "goOut">) {
  if (goOut === "mailbox")
    return (
      <InsetText>
        The demonstration sends no letters. Read them in the{" "}
        <a className="govuk-link" href={paths.demoMailbox()}>
          demo mailbox
        </a>
        .
      </InsetText>
    );
  if (goOut === "nowhere")
    return (
      <WarningText text="Letters are not being sent, because this installation has no mail server (SMTP_URL). They wait here until it has one." />
    );
  return null;
}

function HeldBack({ action, held }: { action: string; held: number }) {
  return (
    <form method="post" action={action} noValidate>
      <InsetText>
        This installation was restored from a backup. Letters that waited in it are held back,
        because they may have been sent since the backup was made. Read them before you send them.
      </InsetText>
      <Button
        name="intent"
        value="held"
        text={held === 1 ? "Send the letter held back" : `Send all ${held} letters held back`}
        classes="govuk-button--secondary"
      />
    </form>
  );
}

function StateFigures({ of, counts }: Pick<Outbox, "of" | "counts">) {
  return (
    <ul className="conf-number-list">
      {letterStates.map((state) => (
        <li
          key={state}
          className={`conf-number${state === "failed" && counts.failed > 0 ? " conf-number--attention" : ""}`}
        >
          <span className="conf-number__figure">{counts[state].toLocaleString("en-GB")}</span>{" "}
          <span className="conf-number__label">
            <a className="govuk-link" href={addressOf(of, state)}>
              {letterStateNames[state]}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}

function LettersFilter({ question }: { question: OutboxQuestion }) {
  return (
    <form method="get" className="conf-filter" noValidate>
      <Input
        id="to"
        name="to"
        label={{ text: "Email address" }}
        hint={{ text: "The whole address, or its beginning" }}
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
  );
}

function LettersPagination({ outbox, question }: { outbox: Outbox; question: OutboxQuestion }) {
  const { of, pages, total } = outbox;
  if (pages <= 1) return null;
  const page = (number: number) => {
    const asked = new URLSearchParams({ page: String(number) });
    if (question.state) asked.set("state", question.state);
    if (question.to) asked.set("to", question.to);
    return `${addressOf(of)}?${asked}`;
  };
  return (
    <>
      <p className="govuk-body">
        Page {question.page} of {pages}, {total.toLocaleString("en-GB")} letters
      </p>
      <Pagination
        {...(question.page > 1 ? { previous: { href: page(question.page - 1) } } : {})}
        {...(question.page < pages ? { next: { href: page(question.page + 1) } } : {})}
      />
    </>
  );
}

// One letter in the outbox: to whom, what became of it, and for a failure the reason and the way to try again.

import type { OutboxLetter } from "~/domain/desk/outbox/outbox";
import { counted } from "~/domain/ground/counting/counted";
import { letterTextDays } from "~/domain/ground/letters/kept";
import { isStopped, type LetterState, letterStateNames } from "~/domain/ground/letters/letters";
import { Button } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { Tag } from "~/ui/govuk/tag";
import { LetterText } from "./letter-text";

const colours: Record<LetterState, string> = {
  failed: "govuk-tag--red",
  held: "govuk-tag--orange",
  queued: "govuk-tag--yellow",
  replaced: "govuk-tag--grey",
  sent: "govuk-tag--green",
};

function WhatItSays({ letter: { text, forgotten } }: { letter: OutboxLetter }) {
  if (text === null)
    return <p className="conf-letter__meta">This letter holds a secret and is not shown.</p>;
  if (forgotten)
    return (
      <p className="conf-letter__meta">
        Its text was deleted, as that of every letter is after {letterTextDays} days.
      </p>
    );
  return (
    <Details summaryText="Read the letter">
      <LetterText text={text} />
    </Details>
  );
}

/** A letter as an item of the outbox's list; `action` is where it is tried again. */
export function OutboxLetterItem({ letter, action }: { letter: OutboxLetter; action: string }) {
  const tries = counted(letter.attempts, "try", "tries");
  return (
    <li className="conf-letter">
      <h2 className="conf-letter__subject conf-letter__subject--small">
        {letter.subject}{" "}
        <Tag text={letterStateNames[letter.state]} classes={colours[letter.state]} />
      </h2>
      <p className="conf-letter__meta">
        To {letter.to}.{" "}
        {letter.state === "sent" ? `Sent ${letter.sent}.` : `Written ${letter.written}.`}
        {letter.attachments.length > 0 && ` With ${letter.attachments.join(", ")}.`}
      </p>
      {letter.lastError && (
        <p className="conf-letter__problem">
          {letter.lastError}{" "}
          {letter.state === "queued"
            ? `After ${tries}, the next is at ${letter.next}.`
            : letter.attempts > 0 && `After ${tries}.`}
        </p>
      )}
      {isStopped(letter.state) && !letter.forgotten && (
        <form method="post" action={action} noValidate>
          <input type="hidden" name="letter" value={letter.id} />
          <Button classes="govuk-button--secondary">
            {letter.state === "held" ? "Send" : "Try again"}
            <span className="govuk-visually-hidden">
              {" "}
              with {letter.subject}, to {letter.to}
            </span>
          </Button>
        </form>
      )}
      <WhatItSays letter={letter} />
    </li>
  );
}

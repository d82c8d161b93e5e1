// The demonstration's mailbox: every letter, newest first, to be read as if it had arrived.

import type { Mailbox } from "~/domain/desk/outbox/outbox";
import { counted } from "~/domain/ground/counting/counted";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { Input } from "~/ui/govuk/input";
import { Pagination } from "~/ui/govuk/pagination";
import { Page } from "~/ui/page/page";
import { LetterText } from "./letter-text";

/** One page of the mailbox, with a way to find the letters to somebody. */
export function MailboxPage({ mailbox }: { mailbox: Mailbox }) {
  const { to, page, pages, total, letters } = mailbox;
  const at = (number: number) => {
    const asked = new URLSearchParams({ page: String(number) });
    if (to) asked.set("to", to);
    return `${paths.demoMailbox()}?${asked}`;
  };
  return (
    <Page>
      <h1 className="govuk-heading-l">Demo mailbox</h1>
      <p className="govuk-body-l">
        Every letter that the conference has written, newest first. A real installation sends them
        by email and does not have this page.
      </p>
      <form method="get" className="conf-filter" noValidate>
        <Input
          id="to"
          name="to"
          label={{ text: "Letters to" }}
          hint={{ text: "An email address, or part of one" }}
          value={to}
          classes="govuk-input--width-20"
        />
        <Button text="Find letters" classes="govuk-button--secondary" />
      </form>
      <p className="govuk-body">
        {total === 0 ? "There are no letters." : counted(total, "letter")}
        {pages > 1 && `, page ${page} of ${pages}`}
      </p>
      <ol className="conf-letter-list">
        {letters.map((letter) => (
          <MailboxLetter key={letter.id} letter={letter} />
        ))}
      </ol>
      {pages > 1 && (
        <Pagination
          {...(page > 1 ? { previous: { href: at(page - 1) } } : {})}
          {...(page < pages ? { next: { href: at(page + 1) } } : {})}
        />
      )}
    </Page>
  );
}

function MailboxLetter({ letter }: { letter: Mailbox["letters"][number] }) {
  return (
    <li className="conf-letter conf-letter--opened">
      <h2 className="conf-letter__subject">{letter.subject}</h2>
      <p className="conf-letter__meta">
        To {letter.to}, {letter.at}
      </p>
      <LetterText text={letter.text} />
      {letter.attachments.map((attachment) => (
        <Details key={attachment.id} summaryText={`Attached: ${attachment.fileName}`}>
          <pre className="conf-letter__content">{attachment.content}</pre>
          <p className="govuk-body">
            <a className="govuk-link" href={paths.demoMailboxAttachment(attachment.id)}>
              Download {attachment.fileName}
            </a>
          </p>
        </Details>
      ))}
    </li>
  );
}

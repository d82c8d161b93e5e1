// The demonstration's mailbox: every letter as its reader would have got it, sign-in letters too.
import { listSenders } from "~/domain/announcing/conferences/senders.server";
import { letterHtml } from "~/domain/ground/letters/letter-html";
import { linksIn } from "~/domain/ground/letters/letter-text";
import { senderOf } from "~/domain/ground/letters/senders";
import { dateTime } from "~/domain/ground/time/dates";
import { DomainError } from "~/domain/problem";
import { read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { unseal } from "~/platform/secrets.server";
import type { Mailbox, MailboxQuestion } from "./outbox";

/** Letters on one page. */
const pageSize = 20;

/** Which letters: of whom, and how many of the newest to leave out and to take. */
type WhichLetters = { to?: string; skip?: number; take?: number };

/**
 * One page of the mailbox.
 *
 * @throws DomainError `not-found` outside the demonstration
 */
export async function getMailbox({ to, page }: MailboxQuestion): Promise<Mailbox> {
  const [total, letters] = await Promise.all([
    countMailbox(to),
    listMailbox({ to, skip: (page - 1) * pageSize, take: pageSize }),
  ]);
  return {
    to,
    page,
    total,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    letters: letters.map(({ html, links, at, ...letter }) => ({
      ...letter,
      at: dateTime(new Date(at)),
    })),
  };
}

/**
 * Letters in the order of their writing, the newest first.
 *
 * @throws DomainError `not-found` outside the demonstration
 */
export async function listMailbox({ to, skip = 0, take }: WhichLetters = {}) {
  demandDemonstration();
  const letters = await read.letter.findMany({
    where: mailOf(to),
    // Ids grow with real time, while the demonstration's clock can be moved back.
    orderBy: { id: "desc" },
    skip,
    ...(take ? { take } : {}),
    select: {
      id: true,
      to: true,
      subject: true,
      text: true,
      sealed: true,
      conferenceId: true,
      createdAt: true,
      attachments: { select: { id: true, fileName: true, mediaType: true, content: true } },
    },
  });
  const senders = await listSenders();
  return letters.map((letter) => {
    const text = letter.sealed ? openText(letter.text) : letter.text;
    const heading = senderOf(senders, letter.conferenceId).name;
    return {
      id: letter.id,
      to: letter.to,
      subject: letter.subject,
      text,
      html: letterHtml({ heading, subject: letter.subject, text }),
      links: linksIn(text),
      attachments: letter.attachments,
      at: letter.createdAt.toISOString(),
    };
  });
}

/** How many letters the mailbox holds. */
export function countMailbox(to?: string): Promise<number> {
  demandDemonstration();
  return read.letter.count({ where: mailOf(to) });
}

/** One attachment, or null. */
export function getMailboxAttachment(id: string) {
  demandDemonstration();
  return read.letterAttachment.findUnique({
    where: { id },
    select: { fileName: true, mediaType: true, content: true },
  });
}

function mailOf(to: string | undefined) {
  return to ? { to: { contains: to.toLowerCase() } } : {};
}

function openText(sealed: string): string {
  try {
    return unseal(sealed);
  } catch {
    return "This letter was sealed with another key and cannot be opened.";
  }
}

function demandDemonstration(): void {
  if (!env().demo) throw new DomainError("not-found", "There is no page here.");
}

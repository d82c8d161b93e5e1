// The outbox as those see it whose duty it is: what went out, what waits, what failed and why.
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import {
  isForgotten,
  type LetterAudience,
  type LetterState,
  letterState,
} from "~/domain/ground/letters/letters";
import { mailServerTrouble } from "~/domain/ground/letters/mail-server-trouble";
import { dateTime } from "~/domain/ground/time/dates";
import type { Deed } from "~/domain/people/access/access";
import { read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { canSendMail } from "~/platform/mail.server";
import type { Prisma } from "../../../../prisma/client/client";
import type { Outbox, OutboxOf, OutboxQuestion, OwnAudience, WayOut } from "./outbox";
import { askLettersTo, askStates, type WhoseLetters } from "./outbox.sql.server";

/** Letters on one page. */
const pageSize = 50;

/** Which letters: those of a conference for its organisers, or those of no conference for another duty. */
export type WhichOutbox = { conferenceId: string } | { audience: OwnAudience };

/** The letters of an outbox. What is meant for another duty is not among them, whichever conference it names. */
export function lettersOf(which: WhichOutbox): Prisma.LetterWhereInput {
  if ("audience" in which) return { audience: which.audience };
  const audience: LetterAudience = "conference";
  return { conferenceId: which.conferenceId, audience };
}

/** The same for the questions in SQL. */
function whose(which: WhichOutbox): WhoseLetters {
  const audience: LetterAudience = "audience" in which ? which.audience : "conference";
  return { ...which, audience };
}

/** The deed that looking into an outbox is, and trying its letters again. */
export function deedOf(which: WhichOutbox): Deed {
  if ("conferenceId" in which) return "read-letters";
  return which.audience === "publishing" ? "read-publishing-letters" : "read-personal-letters";
}

/**
 * The outbox of a conference, released or not, with one page of its letters.
 *
 * @returns null for an unknown slug
 */
export async function getOutbox(slug: string, question: OutboxQuestion): Promise<Outbox | null> {
  const conference = await getConferenceForOrganiser(slug);
  if (!conference) return null;
  const { id, name, timeZone } = conference;
  const of = { audience: "conference", slug, name } as const;
  return openOutbox(of, { conferenceId: id }, question, timeZone);
}

/** The outbox of what belongs to no conference, with one page of its letters. */
export function getOutboxOf(audience: OwnAudience, question: OutboxQuestion): Promise<Outbox> {
  return openOutbox({ audience }, { audience }, question);
}

async function openOutbox(
  of: OutboxOf,
  which: WhichOutbox,
  question: OutboxQuestion,
  timeZone?: string,
): Promise<Outbox> {
  const [figures, found] = await Promise.all([
    getOutboxFigures(which, timeZone),
    listOutbox(which, question),
  ]);
  const when = (moment: Date | null) => (moment ? dateTime(moment, timeZone) : "");
  return {
    of,
    ...figures,
    ...found,
    letters: found.letters.map(({ createdAt, nextAttemptAt, sentAt, ...letter }) => ({
      ...letter,
      written: when(createdAt),
      next: when(nextAttemptAt),
      sent: when(sentAt),
    })),
  };
}

/** How many letters of an outbox are in each state, how letters go out, and why they do not go out now. */
export async function getOutboxFigures(
  which: WhichOutbox,
  timeZone?: string,
): Promise<Pick<Outbox, "counts" | "goOut" | "trouble">> {
  const counted = await askStates(whose(which));
  const counts: Record<LetterState, number> = {
    failed: 0,
    held: 0,
    queued: 0,
    replaced: 0,
    sent: 0,
  };
  for (const { state, count } of counted) counts[letterState.parse(state)] = count;
  const trouble = mailServerTrouble();
  return {
    counts,
    goOut: wayOut(),
    trouble: trouble && `${trouble.reason} Since ${dateTime(trouble.since, timeZone)}.`,
  };
}

function wayOut(): WayOut {
  if (canSendMail()) return "mail";
  return env().demo ? "mailbox" : "nowhere";
}

const columns = {
  id: true,
  to: true,
  subject: true,
  text: true,
  sealed: true,
  state: true,
  attempts: true,
  createdAt: true,
  nextAttemptAt: true,
  sentAt: true,
  lastError: true,
  attachments: { select: { fileName: true } },
} as const;

/**
 * One page of an outbox's letters: failures first, then what waits, then what was sent, each newest first. The text of a
 * letter that holds a secret is left out.
 */
export async function listOutbox(which: WhichOutbox, question: OutboxQuestion) {
  const { to, state, page } = question;
  const first = (page - 1) * pageSize;
  const found = to && (await askLettersTo(whose(which), { to: to.toLowerCase(), state }));
  const where: Prisma.LetterWhereInput = {
    ...lettersOf(which),
    ...(state ? { state } : {}),
    ...(found ? { id: { in: found.slice(first, first + pageSize) } } : {}),
  };
  const [counted, letters] = await Promise.all([
    askStates(whose(which)),
    read.letter.findMany({
      where,
      orderBy: [{ state: "asc" }, { id: "desc" }],
      skip: found ? 0 : first,
      take: pageSize,
      select: columns,
    }),
  ]);
  const asked = counted.filter((one) => !state || one.state === state);
  const total = found ? found.length : asked.reduce((sum, { count }) => sum + count, 0);
  return {
    total,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    letters: letters.map(({ sealed, text, attachments, ...letter }) => ({
      ...letter,
      state: letterState.parse(letter.state),
      text: sealed ? null : text,
      forgotten: isForgotten({ text }),
      attachments: attachments.map(({ fileName }) => fileName),
    })),
  };
}

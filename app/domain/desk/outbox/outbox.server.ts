// The outbox as organisers see it: what went out, what waits, what failed and why.
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { isForgotten, type LetterState, letterState } from "~/domain/ground/letters/letters";
import { dateTime } from "~/domain/ground/time/dates";
import { read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { canSendMail } from "~/platform/mail.server";
import type { Prisma } from "../../../../prisma/client/client";
import type { Outbox, OutboxQuestion, WayOut } from "./outbox";

/** Letters on one page. */
const pageSize = 50;

/** A conference's letters, and those of no conference (signing in), which every conference's organisers need to see. */
export function lettersOf(conferenceId: string) {
  return { OR: [{ conferenceId }, { conferenceId: null }] };
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
  const [figures, found] = await Promise.all([getOutboxFigures(id), listOutbox(id, question)]);
  const when = (moment: Date | null) => (moment ? dateTime(moment, timeZone) : "");
  return {
    conference: { slug, name },
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

/** How many letters of a conference are in each state, and how letters go out. */
export async function getOutboxFigures(
  conferenceId: string,
): Promise<Pick<Outbox, "counts" | "goOut">> {
  const counted = await read.letter.groupBy({
    by: ["state"],
    where: lettersOf(conferenceId),
    _count: true,
  });
  const counts: Record<LetterState, number> = { failed: 0, held: 0, queued: 0, sent: 0 };
  for (const { state, _count } of counted) counts[letterState.parse(state)] = _count;
  return { counts, goOut: wayOut() };
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
 * One page of a conference's letters: failures first, then what waits, then what was sent, each newest first. The text of a
 * letter that holds a secret is left out.
 */
export async function listOutbox(conferenceId: string, question: OutboxQuestion) {
  const where: Prisma.LetterWhereInput = {
    ...lettersOf(conferenceId),
    ...(question.state ? { state: question.state } : {}),
    ...(question.to ? { to: { contains: question.to.toLowerCase() } } : {}),
  };
  const [total, letters] = await Promise.all([
    read.letter.count({ where }),
    read.letter.findMany({
      where,
      orderBy: [{ state: "asc" }, { id: "desc" }],
      skip: (question.page - 1) * pageSize,
      take: pageSize,
      select: columns,
    }),
  ]);
  return {
    total,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    letters: letters.map(({ sealed, text, attachments, ...letter }) => ({
      ...letter,
      state: letterState.parse(letter.state),
      text: sealed ? null : text,
      forgotten: isForgotten({ sealed, text }),
      attachments: attachments.map(({ fileName }) => fileName),
    })),
  };
}

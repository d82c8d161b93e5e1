// Writing a letter: in the same transaction as the thing it reports, to be delivered afterwards.
import type { Step } from "~/domain/ground/audit/step";
import { env } from "~/platform/env.server";
import { canSendMail } from "~/platform/mail.server";
import { seal } from "~/platform/secrets.server";
import type { Prisma } from "../../../../prisma/client/client";
import {
  type LetterAudience,
  minutesAfter,
  replaceableStates,
  secretDays,
  settlingSeconds,
} from "./letters";

/** One message to one person: plain text; the HTML form is made from it when it is delivered. */
export type Letter = {
  to: string;
  personId?: string | undefined;
  conferenceId?: string | undefined;
  /** Whose duty it is. Of a conference the conference's, unless said; without one nobody's but administrators'. */
  audience?: LetterAudience;
  /** What kind of letter, such as `registration-approved`. */
  kind: string;
  /** What it tells of, such as one place. It takes the place of older letters of its matter that have not gone out. */
  matter?: string;
  /** Further matters on which it says all there is to say. */
  alsoReplaces?: string[];
  /** Waits `settlingSeconds` for a newer letter of its matter, because such facts change in bursts. */
  settles?: boolean;
  subject: string;
  text: string;
  /** Holds a secret (a sign-in link): kept encrypted, and blanked once delivered. */
  secret?: boolean;
  /** Not delivered from this moment on, because what it holds has run out. For a secret, `secretDays` unless said. */
  goodUntil?: Date;
  /** Two letters about one fact carry one key, so that a retry writes one. */
  onceKey?: string;
  attachments?: { fileName: string; mediaType: string; content: string }[];
};

type Writing = Pick<Step, "tx" | "now">;

/** Queues a letter. With a `onceKey` that is known already it does nothing. */
export async function writeLetter(step: Writing, letter: Letter): Promise<void> {
  const { tx, now } = step;
  if (letter.onceKey) {
    const known = await tx.letter.findUnique({
      where: { onceKey: letter.onceKey },
      select: { id: true },
    });
    if (known) return;
  }
  const matters = [letter.matter ?? [], letter.alsoReplaces ?? []].flat();
  if (matters.length > 0) await replaceUnsent(step, matters);
  await tx.letter.create({
    data: {
      to: letter.to,
      personId: letter.personId ?? null,
      conferenceId: letter.conferenceId ?? null,
      audience: letter.audience ?? (letter.conferenceId ? "conference" : "personal"),
      kind: letter.kind,
      matter: letter.matter ?? null,
      subject: letter.subject,
      text: letter.secret ? seal(letter.text) : letter.text,
      sealed: letter.secret ?? false,
      onceKey: letter.onceKey ?? null,
      createdAt: now,
      nextAttemptAt: letter.settles ? minutesAfter(now, settlingSeconds / 60) : now,
      goodUntil: letter.goodUntil ?? (letter.secret ? secretGoodUntil(now) : null),
      ...(letter.attachments ? { attachments: { create: letter.attachments } } : {}),
    },
  });
}

/**
 * Takes back the letters of these matters that have not gone out, inside the command after which they would be untrue. One
 * that is on its way just now is not tried again where it fails.
 */
export async function replaceUnsent({ tx, now }: Writing, matters: string[]): Promise<void> {
  const free = { OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }] };
  const waiting: Prisma.LetterWhereInput = {
    matter: { in: matters },
    state: { in: replaceableStates },
    ...(isReadAtOnce() ? { nextAttemptAt: { gt: now } } : {}),
  };
  await tx.letter.updateMany({ where: { ...waiting, ...free, sealed: true }, data: { text: "" } });
  await tx.letter.updateMany({
    where: { ...waiting, ...free },
    data: { state: "replaced" },
  });
  await tx.letter.updateMany({
    where: { ...waiting, claimedUntil: { gt: now } },
    data: { replacedAt: now },
  });
}

/**
 * What the reader last heard of a matter: the kind of the newest letter that was sent, or `unsure` where one was tried, was
 * in hand when a process ended, or came before letters named their matter; `nothing` where every letter still waited.
 */
export async function lastHeard(
  { tx }: Pick<Step, "tx">,
  matter: string,
): Promise<{ kind: string } | "unsure" | "nothing"> {
  if (isReadAtOnce() || (await tx.letter.count({ where: { matter } })) === 0) return "unsure";
  const newest = await tx.letter.findFirst({
    where: {
      matter,
      OR: [{ state: "sent" }, { attempts: { gt: 0 } }, { claimedBy: { not: null } }],
    },
    orderBy: { id: "desc" },
    select: { kind: true, state: true },
  });
  if (!newest) return "nothing";
  return newest.state === "sent" ? { kind: newest.kind } : "unsure";
}

/** In the demonstration's mailbox a letter can be read as soon as it is written. */
function isReadAtOnce(): boolean {
  return env().demo && !canSendMail();
}

function secretGoodUntil(now: Date): Date {
  return new Date(now.getTime() + secretDays * 24 * 3_600_000);
}

// Writing a letter: in the same transaction as the thing it reports, to be delivered afterwards.
import type { Step } from "~/domain/ground/audit/step";
import { seal } from "~/platform/secrets.server";
import { secretDays } from "./letters";

/** One message to one person: plain text; the HTML form is made from it when it is delivered. */
export type Letter = {
  to: string;
  personId?: string | undefined;
  conferenceId?: string | undefined;
  /** What kind of letter, such as `registration-approved`. */
  kind: string;
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

/** Queues a letter. With a `onceKey` that is known already it does nothing. */
export async function writeLetter(
  { tx, now }: Pick<Step, "tx" | "now">,
  letter: Letter,
): Promise<void> {
  if (letter.onceKey) {
    const known = await tx.letter.findUnique({
      where: { onceKey: letter.onceKey },
      select: { id: true },
    });
    if (known) return;
  }
  await tx.letter.create({
    data: {
      to: letter.to,
      personId: letter.personId ?? null,
      conferenceId: letter.conferenceId ?? null,
      kind: letter.kind,
      subject: letter.subject,
      text: letter.secret ? seal(letter.text) : letter.text,
      sealed: letter.secret ?? false,
      onceKey: letter.onceKey ?? null,
      createdAt: now,
      nextAttemptAt: now,
      goodUntil: letter.goodUntil ?? (letter.secret ? secretGoodUntil(now) : null),
      ...(letter.attachments ? { attachments: { create: letter.attachments } } : {}),
    },
  });
}

function secretGoodUntil(now: Date): Date {
  return new Date(now.getTime() + secretDays * 24 * 3_600_000);
}

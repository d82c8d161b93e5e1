// Delivering the outbox: each letter once, with growing pauses after a failure.
import { command, read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { canSendMail, type Mail, MailError, type Mailer, openMailer } from "~/platform/mail.server";
import { unseal } from "~/platform/secrets.server";
import { letterHtml } from "./letter-html";
import { nextAttempt, pauseAfter, unsentStates } from "./letters";
import { type Senders, senderOf } from "./senders";

/** Letters taken at a time, so that one that came in meanwhile, such as a sign-in letter, waits for few others. */
const batchSize = 40;

const needed = {
  id: true,
  to: true,
  conferenceId: true,
  subject: true,
  text: true,
  sealed: true,
  attempts: true,
  nextAttemptAt: true,
  attachments: { select: { fileName: true, mediaType: true, content: true } },
} as const;

let running: Promise<void> | undefined;

/**
 * Delivers a batch of the letters that are due, those that soon run out first. Without SMTP_URL they stay in the outbox.
 * Called again while it runs, it joins the run that is under way.
 *
 * At least once: sending and marking cannot be one act, so a crash between the two sends a letter again; its Message-ID is the
 * same, and mail servers and programs drop the copy. The try is counted and the next one put off before anything is sent, so
 * that a letter which cannot be marked (a full disk) goes out again after the growing pauses, and not at once; where even that
 * cannot be written, nothing is sent. A refused address has failed at once; any other failure waits for the next of the
 * pauses, without holding up the other letters.
 *
 * @param listSenders in whose name letters go out, asked when there are letters to send
 */
export function deliverDueLetters(now: Date, listSenders: () => Promise<Senders>): Promise<void> {
  running ??= deliver(now, listSenders).finally(() => {
    running = undefined;
  });
  return running;
}

async function deliver(now: Date, listSenders: () => Promise<Senders>): Promise<void> {
  // The demonstration's mailbox shows what every letter said.
  if (!env().demo) await giveUpWhatRanOut(now);
  if (!canSendMail()) return;
  const due = await read.letter.findMany({
    where: {
      state: "queued",
      nextAttemptAt: { lte: now },
      OR: [{ goodUntil: null }, { goodUntil: { gt: now } }],
    },
    orderBy: [{ goodUntil: { sort: "asc", nulls: "last" } }, { nextAttemptAt: "asc" }],
    take: batchSize,
    select: needed,
  });
  if (due.length === 0) return;
  const senders = await listSenders();
  const mailer = openMailer();
  try {
    await sendAll(mailer, await claim(due, now), senders, now);
  } finally {
    mailer.close();
  }
}

type DueLetter = Awaited<
  ReturnType<typeof read.letter.findMany<{ select: typeof needed }>>
>[number];

/** Counts a try of each letter and puts the next one off. Those that somebody else claimed or changed meanwhile are left out. */
function claim(letters: DueLetter[], now: Date): Promise<DueLetter[]> {
  return command(async (tx) => {
    const claimed: DueLetter[] = [];
    for (const letter of letters) {
      const { id, nextAttemptAt } = letter;
      const attempts = letter.attempts + 1;
      const { count } = await tx.letter.updateMany({
        where: { id, state: "queued", attempts: letter.attempts, nextAttemptAt },
        data: { attempts, nextAttemptAt: pauseAfter(attempts, now) },
      });
      if (count > 0) claimed.push(letter);
    }
    return claimed;
  });
}

/** Gives the tries back to letters that were claimed and not tried. */
async function giveBack(letters: DueLetter[]): Promise<void> {
  if (letters.length === 0) return;
  await command(async (tx) => {
    for (const { id, attempts, nextAttemptAt } of letters)
      await tx.letter.updateMany({
        where: { id, state: "queued" },
        data: { attempts, nextAttemptAt },
      });
  });
}

/**
 * Sends in several lines at once; once the server cannot be reached, what has not been tried waits for the next run. Every
 * line has ended when this ends, also where one of them fails: the lines share the mailer, and the next run must not overlap.
 */
async function sendAll(mailer: Mailer, letters: DueLetter[], senders: Senders, now: Date) {
  const waiting = [...letters];
  let stopped = false;
  const line = async () => {
    for (let letter = next(); letter; letter = next()) {
      try {
        const failure = await sendOne(mailer, letter, senders);
        if (failure?.kind === "unreachable") stopped = true;
        await (failure ? markFailure(letter, failure, now) : markSent(letter, now));
      } catch (error) {
        // What cannot be marked would be sent again, so no more is sent.
        stopped = true;
        throw error;
      }
    }
  };
  const next = () => (stopped ? undefined : waiting.shift());
  const ended = await Promise.allSettled([line(), line(), line(), line()]);
  await giveBack(waiting);
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}

/** @returns null when the server has taken it */
async function sendOne(
  mailer: Mailer,
  letter: DueLetter,
  senders: Senders,
): Promise<MailError | null> {
  try {
    await mailer.send(toMail(letter, senders));
    return null;
  } catch (error) {
    if (error instanceof MailError) return error;
    log.error({ letter: letter.id, err: error });
    return new MailError("later", "The letter could not be made. The log says why.");
  }
}

function toMail(letter: DueLetter, senders: Senders): Mail {
  const text = letter.sealed ? unseal(letter.text) : letter.text;
  const sender = senderOf(senders, letter.conferenceId);
  return {
    id: letter.id,
    to: letter.to,
    fromName: sender.name,
    replyTo: sender.contactEmail || undefined,
    subject: letter.subject,
    text,
    html: letterHtml({ heading: sender.name, subject: letter.subject, text }),
    attachments: letter.attachments,
  };
}

/** A secret has done its work once it is delivered, and is forgotten. */
function markSent(letter: DueLetter, now: Date): Promise<unknown> {
  return command((tx) =>
    tx.letter.updateMany({
      where: { id: letter.id, state: "queued" },
      data: {
        state: "sent",
        sentAt: now,
        lastError: null,
        ...(letter.sealed && !env().demo ? { text: "" } : {}),
      },
    }),
  );
}

function markFailure(letter: DueLetter, failure: MailError, now: Date): Promise<unknown> {
  const attempts = letter.attempts + 1;
  const failed = failure.kind === "refused" || nextAttempt(attempts, now) === null;
  log.warn({ letter: letter.id, attempts, kind: failure.kind, failed });
  return command((tx) =>
    tx.letter.updateMany({
      where: { id: letter.id, state: "queued" },
      data: { lastError: failure.message, ...(failed ? { state: "failed" } : {}) },
    }),
  );
}

/** Letters that ran out before they could be delivered have failed, and the secrets in them are forgotten. */
async function giveUpWhatRanOut(now: Date): Promise<void> {
  const ranOut = { state: { in: unsentStates }, goodUntil: { lte: now } };
  const late = { ...ranOut, OR: [{ state: "queued" }, { sealed: true, text: { not: "" } }] };
  if ((await read.letter.count({ where: late })) === 0) return;
  await command(async (tx) => {
    await tx.letter.updateMany({
      where: { ...ranOut, state: "queued" },
      data: { state: "failed", lastError: "It was too old to be sent." },
    });
    await tx.letter.updateMany({ where: { ...ranOut, sealed: true }, data: { text: "" } });
  });
}

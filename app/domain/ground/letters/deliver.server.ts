// Delivering the outbox: each letter once, in the order of its matter, with growing pauses after a failure.
import { command, read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { canSendMail, type Mail, MailError, type Mailer, openMailer } from "~/platform/mail.server";
import { unseal } from "~/platform/secrets.server";
import { type ClaimedLetter, claim, freeClaimsOfTheDead, giveBack } from "./claims.server";
import { type Lane, listDue } from "./due.sql.server";
import { letterHtml } from "./letter-html";
import { unsentStates } from "./letters";
import { isLeftAlone, noteService, noteTrouble } from "./mail-server-trouble";
import { noteOutcome, writeOutcomes } from "./outcomes.server";
import { type Senders, senderOf } from "./senders";

/** Letters taken in hand at a time. */
const batchSize = 40;

/** Batches of one run, so that a run ends. */
const batchesOfRun = 25;

/** Mails of one lane that are on their way at once. */
const linesOf: Record<Lane, number> = { urgent: 2, ordinary: 4 };

/** How letters go out. */
export type Delivery = {
  /** In whose name, asked when there are letters to send. */
  listSenders: () => Promise<Senders>;
  /** Ends the run after the letters that are on their way. */
  signal?: AbortSignal;
};

const running: Partial<Record<Lane, Promise<void>>> = {};
let freedTheDead = false;

/**
 * Delivers the letters of a lane that are due. Without SMTP_URL they stay in the outbox. Called again while it runs, it joins
 * the run that is under way.
 *
 * At least once: sending and writing down that it was sent cannot be one act, so a crash between the two sends a letter
 * again; its Message-ID is the same, and mail servers and programs drop the copy. A letter is claimed before it is sent, and
 * where that cannot be written, nothing is sent. A refused address has failed at once; any other failure waits for the next
 * of the pauses, without holding up the letters to others. A mail server that takes nothing is asked again ever more rarely.
 *
 * @param now the moment of the run; what becomes due later waits for the next
 */
export function deliverDueLetters(lane: Lane, now: Date, delivery: Delivery): Promise<void> {
  running[lane] ??= deliver(lane, now, delivery).finally(() => {
    running[lane] = undefined;
  });
  return running[lane];
}

async function deliver(lane: Lane, now: Date, delivery: Delivery): Promise<void> {
  // The demonstration's mailbox shows what every letter said.
  if (lane === "ordinary" && !env().demo) await giveUpWhatRanOut(now);
  if (!canSendMail() || isLeftAlone(now)) return;
  await writeOutcomes();
  if (!freedTheDead) await freeClaimsOfTheDead(now);
  freedTheDead = true;
  const first = await listDue(lane, now, batchSize);
  if (first.length === 0) return;
  const mailer = openMailer();
  const senders = await delivery.listSenders();
  try {
    let due = first;
    for (let batch = 1; due.length > 0 && batch <= batchesOfRun; batch += 1) {
      if (delivery.signal?.aborted || isLeftAlone(now)) return;
      const waiting = await claim(due, now);
      await deliverBatch(lane, { ...{ mailer, senders, now, waiting }, signal: delivery.signal });
      due = await listDue(lane, now, batchSize);
    }
  } finally {
    mailer.close();
  }
}

/** Letters in hand, how they go out, and what their lines have found. */
type Batch = {
  mailer: Mailer;
  senders: Senders;
  now: Date;
  signal: AbortSignal | undefined;
  /** What has not been tried. */
  waiting: ClaimedLetter[];
  /** Why no mail can be taken now: what has not been tried waits for the next run. */
  trouble?: string;
  /** The server has answered for a letter. */
  served?: boolean;
  /** The database did not take what happened. */
  stopped?: boolean;
};

async function deliverBatch(lane: Lane, batch: Batch): Promise<void> {
  const lines = Array.from({ length: linesOf[lane] }, () => sendInLine(batch));
  // Every line has ended when a batch ends, also where one of them fails: they share the mailer, and runs must not overlap.
  const ended = await Promise.allSettled(lines);
  if (batch.served) noteService();
  else if (batch.trouble) noteTrouble(batch.trouble, batch.now);
  await giveBack(batch.waiting);
  await writeOutcomes();
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}

async function sendInLine(batch: Batch): Promise<void> {
  for (;;) {
    const halted = batch.stopped || batch.trouble || batch.signal?.aborted;
    const letter = halted ? undefined : batch.waiting.shift();
    if (!letter) return;
    const failure = await sendOne(batch, letter);
    if (failure?.kind === "unreachable") batch.trouble = failure.message;
    else batch.served = true;
    try {
      await noteOutcome({ letter, failure, now: batch.now });
    } catch (error) {
      // What cannot be written down would be sent again, so no more is sent.
      batch.stopped = true;
      throw error;
    }
  }
}

/** @returns null when the server has taken it */
async function sendOne(
  { mailer, senders }: Batch,
  letter: ClaimedLetter,
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

function toMail(letter: ClaimedLetter, senders: Senders): Mail {
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

// Delivering the outbox: each letter once, in the order of its matter, with growing pauses after a failure.
import { command, read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { canSendMail, type Mail, MailError, sendMails } from "~/platform/mail.server";
import { unseal } from "~/platform/secrets.server";
import { type ClaimedLetter, claim, freeClaimsOfTheDead, giveBack } from "./claims.server";
import { type Lane, listDue } from "./due.sql.server";
import { letterHtml } from "./letter-html";
import { unsentStates } from "./letters";
import { isLeftAlone, noteService, noteTrouble } from "./mail-server-trouble";
import { noteOutcome, writeOutcomes } from "./outcomes.server";
import { type Senders, senderOf } from "./senders";

/** Letters taken in hand at a time. */
const batchSize = 16;

/** Batches of one run, so that a run ends. */
const batchesOfRun = 60;

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
  for (let batch = 0; batch < batchesOfRun; batch += 1) {
    if (delivery.signal?.aborted || isLeftAlone(now)) return;
    const due = await listDue(lane, now, batchSize);
    if (due.length === 0) return;
    const letters = await claim(due, now);
    await deliverBatch(lane, letters, await delivery.listSenders(), now);
  }
}

async function deliverBatch(
  lane: Lane,
  letters: ClaimedLetter[],
  senders: Senders,
  now: Date,
): Promise<void> {
  const readable = letters.map((letter) => ({ letter, mail: toReadable(letter, senders) }));
  const mails = readable.flatMap(({ mail }) => mail ?? []);
  const taken = mails.length > 0 ? await sendMails(mails, lane === "urgent") : [];
  const untried: ClaimedLetter[] = [];
  let trouble: string | undefined;
  let served = false;
  for (const { letter, mail } of readable) {
    const became = mail ? taken[mails.indexOf(mail)] : unreadable;
    if (became === undefined || became === "untried") untried.push(letter);
    else {
      const failure = became === "taken" ? null : new MailError(became.kind, became.message);
      if (failure?.kind === "unreachable") trouble = failure.message;
      else served = true;
      await noteOutcome({ letter, failure, now });
    }
  }
  if (served) noteService();
  else if (trouble) noteTrouble(trouble, now);
  await giveBack(untried);
  await writeOutcomes();
}

/** What became of a letter that could not even be opened. */
const unreadable = {
  kind: "later",
  message: "The letter could not be made. The log says why.",
} as const;

function toReadable(letter: ClaimedLetter, senders: Senders): Mail | null {
  try {
    return toMail(letter, senders);
  } catch (error) {
    log.error({ letter: letter.id, err: error });
    return null;
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

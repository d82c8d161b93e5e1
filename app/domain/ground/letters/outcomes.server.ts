// What became of the letters that were tried, written down in batches, so that no letter waits for the database.
import { command } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import type { MailError } from "~/platform/mail.server";
import { type ClaimedLetter, inHand } from "./claims.server";
import { daysTried, nextAttempt } from "./letters";

/** A letter that was tried: without a `failure` the mail server has taken it. */
type Outcome = { letter: ClaimedLetter; failure: MailError | null; now: Date };

/** Outcomes that may wait to be written down: a crash sends as many letters a second time at most. */
const mostUnwritten = 16;

const unwritten: Outcome[] = [];
let writing: Promise<void> | undefined;
let refused = false;

/**
 * Notes what became of a letter. It is written down as soon as the database takes it; only where many wait for that, so does
 * the caller.
 *
 * @throws what the database said, when it does not take what waits
 */
export async function noteOutcome(outcome: Outcome): Promise<void> {
  unwritten.push(outcome);
  const written = writeOutcomes();
  if (refused || unwritten.length >= mostUnwritten) return written;
  // Where this fails, the next to note an outcome hears of it.
  written.catch(() => undefined);
}

/**
 * Writes down every outcome that waits. What the database does not take (a full disk) waits here, and no letter is sent
 * before it is written, so that none goes out a second time.
 *
 * @throws what the database said
 */
export function writeOutcomes(): Promise<void> {
  writing ??= writeAll().finally(() => {
    writing = undefined;
  });
  return writing;
}

async function writeAll(): Promise<void> {
  while (unwritten.length > 0) {
    const batch = [...unwritten];
    try {
      await writeBatch(batch);
      refused = false;
    } catch (error) {
      refused = true;
      throw error;
    }
    unwritten.splice(0, batch.length);
  }
}

function writeBatch(batch: readonly Outcome[]): Promise<void> {
  const sent = batch.filter(({ failure }) => failure === null);
  const failed = batch.filter(({ failure }) => failure !== null);
  return command(async (tx) => {
    const ids = (some: readonly Outcome[]) => inHand(some.map(({ letter }) => letter.id));
    const secrets = env().demo ? [] : sent.filter(({ letter }) => letter.sealed);
    // A secret has done its work once it is delivered, and is forgotten.
    if (secrets.length > 0) await tx.letter.updateMany({ where: ids(secrets), data: { text: "" } });
    const [first] = sent;
    if (first)
      await tx.letter.updateMany({
        where: ids(sent),
        data: {
          state: "sent",
          sentAt: first.now,
          lastError: null,
          attempts: { increment: 1 },
          claimedUntil: null,
        },
      });
    for (const { letter, failure, now } of failed) {
      const mine = inHand([letter.id]);
      const data = afterFailure(letter, failure, now);
      const replaced = { state: "replaced", attempts: data.attempts, claimedUntil: null };
      const { count } = await tx.letter.updateMany({
        where: { ...mine, replacedAt: { not: null } },
        data: replaced,
      });
      if (count === 0) await tx.letter.updateMany({ where: mine, data });
    }
  });
}

function afterFailure(letter: ClaimedLetter, failure: MailError | null, now: Date) {
  const attempts = letter.attempts + 1;
  const next = nextAttempt(attempts, now, {
    queuedAt: letter.queuedAgainAt ?? letter.createdAt,
    unreachable: failure?.kind === "unreachable",
  });
  const failed = failure?.kind === "refused" || next === null;
  log.warn({ letter: letter.id, attempts, kind: failure?.kind, failed });
  const tooOld =
    failed && failure?.kind !== "refused" ? ` It was tried for ${daysTried} days.` : "";
  return {
    attempts,
    claimedUntil: null,
    lastError: `${failure?.message ?? ""}${tooOld}`,
    ...(failed ? { state: "failed" } : {}),
    ...(next ? { nextAttemptAt: next } : {}),
  };
}

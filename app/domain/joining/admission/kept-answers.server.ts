// The answers of somebody who registers, kept sealed between the form, its check and its letter, for the browser they come from.
import type { Actor } from "~/domain/ground/audit/actor";
import { isOwnMachine, placeOf, throttleMinutes } from "~/domain/ground/limits/limits";
import { countOneMore } from "~/domain/ground/limits/throttle.server";
import { type Answers, answersOf } from "~/domain/joining/registration/form";
import { closedSentence } from "~/domain/joining/registration/registration";
import { DomainError } from "~/domain/problem";
import { command, type Reader, read, type Transaction } from "~/platform/db.server";
import { hashToken, seal, unseal } from "~/platform/secrets.server";
import { findConferenceToJoin } from "./admission.server";
import { keptAnswersMinutes, keptBrowsersAllowed } from "./kept-answers";

/** The key under which a browser's answers for one conference are kept: nobody finds them without its cookie. */
const keyOf = (slug: string, browserToken: string) => hashToken(`${slug}:${browserToken}`);

/**
 * Keeps the answers that a browser sent, in place of those that it sent before for this conference.
 *
 * @throws DomainError `not-found` for a conference that is not released, `closed` outside its registration, `too-many` for a
 *   network address with more browsers than anybody needs
 */
export function keepAnswers(
  actor: Actor,
  input: { slug: string; browserToken: string; answers: Answers },
  now: Date,
): Promise<void> {
  const key = keyOf(input.slug, input.browserToken);
  const sealed = seal(JSON.stringify(input.answers));
  const expiresAt = new Date(now.getTime() + keptAnswersMinutes * 60_000);
  return command(async (tx) => {
    const conference = await findConferenceToJoin(tx, input.slug);
    if (!conference) throw new DomainError("not-found", "There is no page here.");
    const closed = closedSentence(conference, now);
    if (closed) throw new DomainError("closed", closed);
    const known = await tx.keptAnswers.findUnique({ where: { key }, select: { key: true } });
    if (!known) await demandFewBrowsers(tx, actor.address, now);
    const data = { sealed, expiresAt, sentAt: null };
    await tx.keptAnswers.upsert({ where: { key }, create: { key, ...data }, update: data });
  });
}

async function demandFewBrowsers(tx: Transaction, address: string, now: Date): Promise<void> {
  if (isOwnMachine(address)) return;
  const count = await countOneMore(tx, `kept-answers:${placeOf(address)}`, now);
  if (count > keptBrowsersAllowed)
    throw new DomainError(
      "too-many",
      `Too many forms were filled in here. Wait ${throttleMinutes} minutes, then try again.`,
    );
}

/** The answers that a browser sent for a conference and whether they went on as a registration; null once they are gone. */
export async function findKeptAnswers(
  { slug, browserToken }: { slug: string; browserToken: string | null },
  now: Date,
  reader: Reader = read,
): Promise<{ answers: Answers; sent: boolean } | null> {
  if (browserToken === null) return null;
  const kept = await reader.keptAnswers.findUnique({
    where: { key: keyOf(slug, browserToken), expiresAt: { gt: now } },
    select: { sealed: true, sentAt: true },
  });
  if (!kept) return null;
  const answers = answersOf(JSON.parse(unseal(kept.sealed)));
  return { answers, sent: kept.sentAt !== null };
}

/**
 * Notes that a browser's answers were sent as a registration, inside the command that sent them. The draft has them now: here
 * stays what changing a mistaken address needs, without needs and phone number, which no next reader of that machine may find.
 */
export async function markSent(
  tx: Transaction,
  { slug, browserToken, answers }: { slug: string; browserToken: string; answers: Answers },
  now: Date,
): Promise<void> {
  const key = keyOf(slug, browserToken);
  const left: Answers = { ...answers, phone: "", accessNeeds: "", dietaryNeeds: "" };
  const data = { sentAt: now, sealed: seal(JSON.stringify(left)) };
  await tx.keptAnswers.updateMany({ where: { key }, data });
}

/** Forgets a browser's answers for a conference, inside the command that registered somebody signed in with them. */
export async function dropAnswers(
  tx: Transaction,
  { slug, browserToken }: { slug: string; browserToken: string },
): Promise<void> {
  await tx.keptAnswers.deleteMany({ where: { key: keyOf(slug, browserToken) } });
}

/** Forgets the answers whose time is over. */
export function forgetKeptAnswers(now: Date): Promise<{ count: number }> {
  return command((tx) => tx.keptAnswers.deleteMany({ where: { expiresAt: { lte: now } } }));
}

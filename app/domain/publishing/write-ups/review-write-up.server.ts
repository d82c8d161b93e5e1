// The editor's commands: take into review, send back, publish, withdraw. The editor is never the author.

import { recordAbout } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { freeSlug } from "~/domain/ground/fields/slug";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command, type Transaction } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { demandSecondPerson } from "./second-person";
import type { Writer } from "./write-access.server";
import { stateAfter, writeUpSlug } from "./write-up";
import { publishedLetter, sentBackLetter, withdrawnLetter } from "./write-up-letters";

/**
 * Takes a submitted write-up into review. Taking it twice is taking it once.
 *
 * @throws DomainError `forbidden` for its author and for those who are no editors, `conflict` when another editor has it
 */
export function takeIntoReview(actor: Writer, id: string, now: Date): Promise<void> {
  return review(actor, id, now, async (step, writeUp) => {
    if (writeUp.state === "in-review") {
      if (writeUp.reviewerId === actor.personId) return;
      throw new DomainError("conflict", "Another editor has taken this write-up into review.");
    }
    const state = stateAfter(writeUp.state, "review");
    await change(step, id, { state, reviewerId: actor.personId });
    await recordAbout(step, "write-up", { id }, "write-up-review-started");
  });
}

/**
 * Sends a write-up back to its author with what has to change.
 *
 * @throws DomainError `forbidden`, `conflict` when it is not in review
 */
export function sendBack(
  actor: Writer,
  input: { id: string; note: string },
  now: Date,
): Promise<void> {
  const { id, note } = input;
  return review(actor, id, now, async (step, writeUp) => {
    if (writeUp.state === "draft" && writeUp.editorNote === note) return;
    const state = stateAfter(writeUp.state, "send-back");
    await change(step, id, { state, editorNote: note, reviewerId: null });
    // The note may name what must not be public, so it stands in the draft alone; the trail only grows.
    await recordAbout(step, "write-up", { id }, "write-up-sent-back");
    const url = addressOf(paths.myWriteUp(id));
    const letter = sentBackLetter({ name: writeUp.author.name, title: writeUp.title, url, note });
    await tell(step, writeUp.author, "write-up-sent-back", letter);
  });
}

/**
 * Publishes a write-up: this editor is the second person, who signs it off for sensitivity and consent. Its address is
 * made from its title and stays.
 *
 * @param input which write-up, and the version that the editor read
 * @returns the slug
 * @throws DomainError `forbidden`, `conflict` when it is not in review or not the version that was read
 */
export function publishWriteUp(
  actor: Writer,
  input: { id: string; version: number },
  now: Date,
): Promise<string> {
  const { id, version } = input;
  return review(actor, id, now, async (step, writeUp) => {
    if (writeUp.state === "published") return writeUp.slug;
    const state = stateAfter(writeUp.state, "publish");
    if (writeUp.version !== version)
      throw new DomainError(
        "conflict",
        "This write-up was changed after you opened this page. Open it again and read it.",
      );
    const slug = await freeSlugFor(step.tx, id, writeUp.title);
    const signedOff = { reviewerId: actor.personId, signedOffAt: now, editorNote: "" };
    await change(step, id, { state, slug, publishedAt: now, ...signedOff });
    await recordAbout(step, "write-up", { id }, "write-up-published", {
      slug,
      sensitivity: true,
      consent: true,
    });
    const url = addressOf(paths.writeUp(slug));
    const letter = publishedLetter({ name: writeUp.author.name, title: writeUp.title, url });
    await tell(step, writeUp.author, "write-up-published", letter);
    return slug;
  });
}

/**
 * Withdraws a published write-up. Its page keeps the title, the day and the reason.
 *
 * @throws DomainError `forbidden`, `conflict` when it is not published
 */
export function withdrawWriteUp(
  actor: Writer,
  input: { id: string; reason: string },
  now: Date,
): Promise<void> {
  const { id, reason } = input;
  return review(actor, id, now, async (step, writeUp) => {
    if (writeUp.state === "withdrawn" && writeUp.withdrawnReason === reason) return;
    const state = stateAfter(writeUp.state, "withdraw");
    await change(step, id, { state, withdrawnAt: now, withdrawnReason: reason });
    await recordAbout(step, "write-up", { id }, "write-up-withdrawn", { reason });
    const url = addressOf(paths.writeUp(writeUp.slug));
    const letter = withdrawnLetter({
      ...{ name: writeUp.author.name, title: writeUp.title, url },
      reason,
    });
    await tell(step, writeUp.author, "write-up-withdrawn", letter);
  });
}

const reviewSelect = {
  title: true,
  slug: true,
  state: true,
  version: true,
  authorId: true,
  reviewerId: true,
  editorNote: true,
  withdrawnReason: true,
  submittedAt: true,
  author: { select: { id: true, name: true, email: true } },
} as const;

type UnderReview = NonNullable<Awaited<ReturnType<typeof findForReview>>>;

function findForReview(tx: Transaction, id: string) {
  // What was never submitted is its author's alone.
  return tx.writeUp.findFirst({
    where: { id, submittedAt: { not: null } },
    select: reviewSelect,
  });
}

/** Runs one editor's deed upon a write-up that was submitted, once the editor is known to be a second person. */
function review<T>(
  actor: Writer,
  id: string,
  now: Date,
  deed: (step: Step, writeUp: UnderReview) => Promise<T>,
): Promise<T> {
  demand(actor, "review-write-ups");
  return command(async (tx) => {
    const writeUp = await findForReview(tx, id);
    if (!writeUp) throw new DomainError("not-found", "There is no write-up here.");
    demandSecondPerson(actor, writeUp.authorId);
    return deed({ tx, actor, now }, writeUp);
  });
}

async function change(
  { tx, now }: Step,
  id: string,
  data: Parameters<Transaction["writeUp"]["update"]>[0]["data"],
): Promise<void> {
  await tx.writeUp.update({
    where: { id },
    data: { ...data, updatedAt: now, version: { increment: 1 } },
  });
}

function freeSlugFor(tx: Transaction, id: string, title: string): Promise<string> {
  const taken = async (slug: string) =>
    (await tx.writeUp.count({ where: { slug, NOT: { id } } })) > 0;
  return freeSlug(writeUpSlug(title), taken);
}

function tell(
  step: Step,
  author: { id: string; email: string },
  kind: string,
  letter: { subject: string; text: string },
): Promise<void> {
  const to = { to: author.email, personId: author.id };
  return writeLetter(step, { ...to, audience: "publishing", kind, ...letter });
}

// The author's commands: save a write-up as a draft, and submit it.
import { randomUUID } from "node:crypto";
import { recordAbout } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { drawProse } from "~/domain/ground/prose/prose.server";
import { listHolders } from "~/domain/people/people/people.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { gaps, partsOf, type Words } from "./template";
import { demandSession, demandWriter, type Writer } from "./write-access.server";
import { isWithEditors, staleWriteUp, stateAfter } from "./write-up";
import { submittedLetter, toReviewLetter } from "./write-up-letters";

/** What an author sends: the words, which write-up they are for, and the version they were written upon (0: a new one). */
export type WriteUpInput = Words & { id: string; version: number };

/**
 * Saves an author's draft, with whatever gaps it has, and makes it where its id is new. The same words again change
 * nothing.
 *
 * @throws DomainError `not-found` for somebody else's, `conflict` for a stale form or one that is not a draft,
 *   `forbidden` for somebody who may not write, `invalid` for a session they have no part in or a text that cannot be drawn
 */
export async function saveWriteUp(actor: Writer, input: WriteUpInput, now: Date): Promise<void> {
  await drawProse(partsOf(input));
  return command(async (tx) => {
    await save({ tx, actor, now }, input);
  });
}

/**
 * Saves and submits in one. Submitting the same words again changes nothing.
 *
 * @throws DomainError as `saveWriteUp`, and `invalid` for the first gap
 */
export async function submitWriteUp(actor: Writer, input: WriteUpInput, now: Date): Promise<void> {
  await drawProse(partsOf(input));
  return command(async (tx) => {
    const step = { tx, actor, now };
    const gap = gaps(input)[0];
    if (gap) throw new DomainError("invalid", gap.text, gap.field);
    const saved = await save(step, input);
    if (isWithEditors(saved.state)) return;
    if (saved.stale) throw staleWriteUp();
    const state = stateAfter(saved.state, "submit");
    await tx.writeUp.update({
      where: { id: input.id },
      data: { state, submittedAt: now, updatedAt: now, version: { increment: 1 } },
    });
    await recordAbout(step, "write-up", input, "write-up-submitted");
    const author = await tx.person.findUniqueOrThrow({
      where: { id: actor.personId },
      select: { email: true, name: true },
    });
    const url = addressOf(paths.myWriteUp(input.id));
    const letter = submittedLetter({ name: author.name, title: input.title, url });
    const to = { to: author.email, personId: actor.personId };
    const kind = "write-up-submitted";
    await writeLetter(step, { ...to, audience: "publishing", kind, ...letter });
    await tellEditors(step, { id: input.id, title: input.title, author: author.name });
  });
}

/** Tells every editor but the author, who may not review it, that a write-up waits. */
async function tellEditors(
  step: WriterStep,
  { id, title, author }: { id: string; title: string; author: string },
): Promise<void> {
  const url = addressOf(paths.editorWriteUp(id));
  for (const editor of await listHolders(step, "editor")) {
    if (editor.id === step.actor.personId) continue;
    await writeLetter(step, {
      ...{
        to: editor.email,
        personId: editor.id,
        audience: "publishing",
        kind: "write-up-to-review",
      },
      matter: `write-up-to-review:${id}:${editor.id}`,
      ...toReviewLetter({ name: editor.name, title, author, url }),
    });
  }
}

type WriterStep = Step & { actor: Writer };

/** Saves the words, or finds them saved; says the state then, and whether the form was made from an earlier version. */
async function save(
  step: WriterStep,
  input: WriteUpInput,
): Promise<{ state: string; stale: boolean }> {
  const { tx, actor, now } = step;
  const { id, version, ...words } = input;
  const data = { ...words, sessionId: words.sessionId || null };
  const known = await tx.writeUp.findUnique({ where: { id } });
  if (!known) return start(step, input);
  if (known.authorId !== actor.personId)
    throw new DomainError("not-found", "There is no write-up here.");
  const changed = (Object.keys(data) as (keyof typeof data)[]).filter(
    (field) => known[field] !== data[field],
  );
  // The form of a new write-up says 0 and makes version 1.
  const isStale = known.version !== Math.max(version, 1);
  if (changed.length === 0) return { state: known.state, stale: isStale };
  if (known.state !== "draft")
    throw new DomainError("conflict", "This write-up is with an editor, so it cannot be changed.");
  if (isStale) throw staleWriteUp();
  if (changed.includes("sessionId") && words.sessionId)
    await demandSession(tx, actor.personId, words.sessionId);
  await tx.writeUp.update({
    where: { id },
    data: { ...data, updatedAt: now, version: { increment: 1 } },
  });
  await recordAbout(step, "write-up", { id }, "write-up-saved", { changed });
  return { state: known.state, stale: false };
}

/** Makes the draft of a new write-up. */
async function start(
  step: WriterStep,
  input: WriteUpInput,
): Promise<{ state: string; stale: boolean }> {
  const { tx, actor, now } = step;
  const { id, version, ...words } = input;
  if (version > 0) throw new DomainError("not-found", "There is no write-up here.");
  await demandWriter(tx, actor.personId);
  if (words.sessionId) await demandSession(tx, actor.personId, words.sessionId);
  const state = "draft";
  const sessionId = words.sessionId || null;
  // Its address is made from its title when it is published.
  const slug = `draft-${randomUUID()}`;
  const row = { ...words, sessionId, id, slug, state, authorId: actor.personId };
  await tx.writeUp.create({ data: { ...row, createdAt: now, updatedAt: now } });
  await recordAbout(step, "write-up", { id }, "write-up-started");
  return { state, stale: false };
}

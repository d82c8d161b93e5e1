// Markdown that people wrote, drawn once when it is saved: in the worker's thread, and kept under the text it was drawn from.

import { DomainError } from "~/domain/problem";
import { now } from "~/platform/clock.server";
import { command, read } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import type { RenderedMarkdown } from "~/platform/markdown.server";
import { inWorker, secondsFor, TooMuchWork } from "~/platform/worker.server";
import { type DrawnProse, plainProse } from "./prose";
import { writeProse } from "./prose.sql.server";
import { proseKey } from "./prose-key.server";

/** Characters of HTML written in one transaction. */
const written = 1_000_000;
/** Days that HTML is kept, so that nothing of a deleted text stays for longer. A text still shown is then drawn anew. */
const daysKept = 30;

/**
 * Draws the texts of a form before the command that saves them, and keeps what was drawn. Texts that were drawn before cost
 * one question.
 *
 * @param texts by the name of their field
 * @throws DomainError `invalid` beside the field of the first text that cannot be drawn
 */
export async function drawProse(texts: Record<string, string>): Promise<void> {
  const known = await kept(Object.values(texts));
  const fresh: DrawnProse[] = [];
  for (const [field, text] of Object.entries(texts)) {
    if (text === "" || known.has(proseKey(text))) continue;
    const [drawn] = await render([text]);
    if (!drawn || "refused" in drawn)
      throw new DomainError("invalid", sentences[drawn?.refused ?? "too-long"], field);
    fresh.push({ key: proseKey(text), html: drawn.html });
  }
  await keepProse(fresh);
}

/** What a person is told of a text that cannot be drawn. */
export const sentences = {
  "too-deep":
    "This text has too many lists or quotations inside one another. Take some of the “>” or “-” signs out",
  "too-long": `It takes more than ${secondsFor("markdown")} seconds to lay this text out. Make it simpler or shorter`,
};

/** The HTML of texts, in their order. One that nobody has drawn yet is drawn now; one that cannot be is plain text. */
export async function proseOf(texts: readonly string[]): Promise<string[]> {
  const known = await kept(texts);
  const missing = [...new Set(texts)].filter((text) => text !== "" && !known.has(proseKey(text)));
  if (missing.length > 0) {
    const fresh = (await renderEach(missing)).map((drawn, index) => ({
      key: proseKey(missing[index] ?? ""),
      html: drawn && "html" in drawn ? drawn.html : null,
    }));
    for (const { key, html } of fresh) known.set(key, html);
    // The page does not wait for that, and shows the same without it.
    keepProse(fresh).catch((error) => log.warn({ prose: "not kept", err: error }));
  }
  return texts.map((text) => known.get(proseKey(text)) ?? plainProse(text));
}

/** Keeps what was drawn, a part at a time, so that other writers have their turns. */
export async function keepProse(all: readonly DrawnProse[]): Promise<void> {
  for (let from = 0; from < all.length; ) {
    let to = from;
    for (let size = 0; to < all.length && (size < written || to === from); to += 1)
      size += all[to]?.html?.length ?? 0;
    const batch = all.slice(from, to);
    await command((tx) => writeProse(tx, batch, now()));
    from = to;
  }
}

/** Deletes what was drawn long ago, whether its text is still there or not. */
export async function forgetOldProse(at: Date): Promise<void> {
  const before = new Date(at.getTime() - daysKept * 86_400_000);
  if ((await read.prose.count({ where: { drawnAt: { lt: before } } })) === 0) return;
  await command((tx) => tx.prose.deleteMany({ where: { drawnAt: { lt: before } } }));
}

async function kept(texts: readonly string[]): Promise<Map<string, string | null>> {
  const keys = [...new Set(texts)].filter(Boolean).map(proseKey);
  if (keys.length === 0) return new Map();
  const rows = await read.prose.findMany({
    where: { key: { in: keys } },
    select: { key: true, html: true },
  });
  return new Map(rows.map(({ key, html }) => [key, html]));
}

/** All at once; where that was too much, each by itself, so that one does not take the others with it. */
async function renderEach(texts: readonly string[]) {
  const all = await render(texts);
  if (all.length === texts.length || texts.length === 1) return all;
  const each: (RenderedMarkdown | undefined)[] = [];
  for (const text of texts) each.push((await render([text]))[0]);
  return each;
}

/** Nothing where it was too much work. */
async function render(texts: readonly string[]): Promise<(RenderedMarkdown | undefined)[]> {
  try {
    return (await inWorker("markdown", texts)).end as RenderedMarkdown[];
  } catch (error) {
    if (error instanceof TooMuchWork) return [];
    throw error;
  }
}

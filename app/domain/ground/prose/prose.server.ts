// Markdown that people wrote, drawn once when it is saved: in the worker's thread, and kept under the text it was drawn from.

import { DomainError } from "~/domain/problem";
import { now } from "~/platform/clock.server";
import { command, read } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import type { RenderedMarkdown } from "~/platform/markdown.server";
import { inWorker, NoTurn, secondsFor, TooMuchWork } from "~/platform/worker.server";
import { drawnDays } from "./kept";
import { type DrawnProse, plainProse } from "./prose";
import { writeProse } from "./prose.sql.server";
import { proseKey } from "./prose-key.server";

/** Characters of HTML written in one transaction. */
const written = 1_000_000;
/** Milliseconds after which HTML that is still shown is kept for as long again. */
const renewedAfter = (drawnDays / 2) * 86_400_000;

/** The texts that are being drawn just now for a reader, so that all who ask for one wait for the same drawing. */
const drawing = new Map<string, Promise<string | null | undefined>>();
/** The keys of what was shown and is to be kept for longer, until the next `forgetOldProse`. */
const stillShown = new Set<string>();

/**
 * Draws the texts of a form before the command that saves them, and keeps what was drawn. Texts that were drawn before cost
 * one question. Where too many texts wait to be drawn, it is drawn when it is read.
 *
 * @param texts by the name of their field
 * @throws DomainError `invalid` beside the field of the first text that cannot be drawn
 */
export async function drawProse(texts: Record<string, string>): Promise<void> {
  const known = await kept(Object.values(texts));
  const fresh: DrawnProse[] = [];
  for (const [field, text] of Object.entries(texts)) {
    if (text === "" || known.has(proseKey(text))) continue;
    const all = await render([text]);
    if (all === "no-turn") continue;
    const [drawn] = all;
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

/**
 * The HTML of texts, in their order. One that nobody has drawn yet is drawn now, once for all who ask meanwhile; one that cannot
 * be is plain text, and so is one that has no turn, until it is read again.
 */
export async function proseOf(texts: readonly string[]): Promise<string[]> {
  const known = await kept(texts);
  const missing = [...new Set(texts)].filter((text) => text !== "" && !known.has(proseKey(text)));
  drawForReaders(missing.filter((text) => !drawing.has(proseKey(text))));
  const keys = missing.map(proseKey);
  const drawn = await Promise.all(keys.map((key) => drawing.get(key)));
  for (const [index, key] of keys.entries()) known.set(key, drawn[index] ?? null);
  return texts.map((text) => known.get(proseKey(text)) ?? plainProse(text));
}

/** Begins to draw texts; what becomes of each stands in `drawing` until it is kept, and is undefined for one without a turn. */
function drawForReaders(texts: readonly string[]): void {
  if (texts.length === 0) return;
  const drawn = renderEach(texts).then((all) =>
    texts.map((text, index) => {
      const one = all[index];
      if (one === "no-turn") return { key: proseKey(text), html: undefined };
      return { key: proseKey(text), html: one && "html" in one ? one.html : null };
    }),
  );
  for (const [index, text] of texts.entries())
    drawing.set(
      proseKey(text),
      drawn.then((all) => all[index]?.html),
    );
  // The page does not wait for that, and shows the same without it.
  drawn
    .then((all) =>
      keepProse(all.flatMap(({ key, html }) => (html === undefined ? [] : { key, html }))),
    )
    .catch((error) => log.warn({ prose: "not kept", err: error }))
    .finally(() => {
      for (const text of texts) drawing.delete(proseKey(text));
    });
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

/** Deletes what was drawn long ago and is shown no more, whether its text is still there or not. */
export async function forgetOldProse(at: Date): Promise<{ count: number }> {
  await keepForLonger(at);
  const before = new Date(at.getTime() - drawnDays * 86_400_000);
  if ((await read.prose.count({ where: { drawnAt: { lt: before } } })) === 0) return { count: 0 };
  return command((tx) => tx.prose.deleteMany({ where: { drawnAt: { lt: before } } }));
}

/** What is shown is kept for as long again: the texts of one import are not all drawn anew within one hour. */
async function keepForLonger(at: Date): Promise<void> {
  for (let keys = takeShown(); keys.length > 0; keys = takeShown())
    await command((tx) =>
      tx.prose.updateMany({ where: { key: { in: keys } }, data: { drawnAt: at } }),
    );
}

function takeShown(): string[] {
  const keys = [...stillShown].slice(0, 200);
  for (const key of keys) stillShown.delete(key);
  return keys;
}

async function kept(texts: readonly string[]): Promise<Map<string, string | null>> {
  const keys = [...new Set(texts)].filter(Boolean).map(proseKey);
  if (keys.length === 0) return new Map();
  const rows = await read.prose.findMany({
    where: { key: { in: keys } },
    select: { key: true, html: true, drawnAt: true },
  });
  const before = now().getTime() - renewedAfter;
  for (const { key, drawnAt } of rows) if (drawnAt.getTime() < before) stillShown.add(key);
  return new Map(rows.map(({ key, html }) => [key, html]));
}

/** All at once; where that was too much, each by itself, so that one does not take the others with it. */
async function renderEach(
  texts: readonly string[],
): Promise<(RenderedMarkdown | "no-turn" | undefined)[]> {
  const all = await render(texts);
  if (all === "no-turn") return texts.map(() => all);
  if (all.length === texts.length || texts.length === 1) return all;
  const each: (RenderedMarkdown | "no-turn" | undefined)[] = [];
  for (const text of texts) {
    const one = await render([text]);
    each.push(one === "no-turn" ? one : one[0]);
  }
  return each;
}

/** Nothing where it was too much work. */
async function render(
  texts: readonly string[],
): Promise<(RenderedMarkdown | undefined)[] | "no-turn"> {
  try {
    return (await inWorker("markdown", texts)).end as RenderedMarkdown[];
  } catch (error) {
    if (error instanceof TooMuchWork) return [];
    if (error instanceof NoTurn) return "no-turn";
    throw error;
  }
}

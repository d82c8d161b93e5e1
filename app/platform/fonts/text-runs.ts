// A line of text as runs of one font each, in the order in which they stand on paper. Pure.
import bidiFactory from "bidi-js";
import { charactersOf } from "./printed-scripts";

/** Letters of one font, in the order in which they are read; they stand after the run before, from left to right. */
export type TextRun<Font> = { font: Font; text: string };

const bidi = bidiFactory();
const rightToLeft = /[\p{scx=Hebrew}\p{scx=Arabic}]/u;

/** Whether any of a text is read from right to left. */
export function readsRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** Whether a text as a whole runs from right to left: its first letter does (UAX 9, P2). */
export function beginsRightToLeft(text: string): boolean {
  return readsRightToLeft(/\p{L}/u.exec(text)?.[0] ?? "");
}

/** A run before it is in its place: `level` is the depth of its direction, odd from right to left (UAX 9). */
type Piece<Font> = TextRun<Font> & { level: number };

/**
 * The runs of one line, by the Unicode Bidirectional Algorithm (UAX 9). Words from right to left are runs of their own, whose
 * letters the font puts in order; spaces and signs between them are turned here.
 *
 * @param fontOf the font of each of `charactersOf(text)`
 * @param leftwards whether the text that the line is of begins on the right
 */
export function textRuns<Font>(
  text: string,
  fontOf: (character: string) => Font,
  leftwards = beginsRightToLeft(text),
): TextRun<Font>[] {
  const pieces = piecesOf(text, fontOf, leftwards ? "rtl" : "ltr");
  for (let level = Math.max(...pieces.map((piece) => piece.level)); level > 0; level--)
    reverseFrom(pieces, level);
  return pieces.map(({ font, text, level }) => ({ font, text: level % 2 ? turned(text) : text }));
}

function piecesOf<Font>(
  text: string,
  fontOf: (character: string) => Font,
  direction: "ltr" | "rtl",
): Piece<Font>[] {
  const levels = readsRightToLeft(text) ? bidi.getEmbeddingLevels(text, direction).levels : null;
  const pieces: Piece<Font>[] = [];
  let at = 0;
  for (const character of charactersOf(text)) {
    const [font, level] = [fontOf(character), levels?.[at] ?? 0];
    at += character.length;
    const before = pieces.at(-1);
    const apart = level % 2 === 1 && (character === " " || before?.text.endsWith(" "));
    if (before && before.font === font && before.level === level && !apart)
      before.text += character;
    else pieces.push({ font, text: character, level });
  }
  return pieces;
}

/** Rule L2: what is at the level or deeper and stands together changes its order. */
function reverseFrom<Font>(pieces: Piece<Font>[], level: number): void {
  for (let start = 0; start < pieces.length; start++) {
    let end = start;
    while ((pieces[end]?.level ?? -1) >= level) end++;
    pieces.splice(start, end - start, ...pieces.slice(start, end).reverse());
    start = Math.max(start, end);
  }
}

/** Signs between words from right to left: in the other order, brackets facing the other way (rule L4). */
function turned(text: string): string {
  if (readsRightToLeft(text)) return text;
  return charactersOf(text)
    .map((character) => bidi.getMirroredCharacter(character) ?? character)
    .reverse()
    .join("");
}

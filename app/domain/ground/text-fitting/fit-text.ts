// Fits words into the room there is on a badge or in a chart: smaller, in more lines, broken, and cut at last. Pure.
import { charactersOf, withoutEmoji } from "~/platform/fonts/printed-scripts";

/** The two weights of the badge's typeface. */
export type Weight = "regular" | "bold";

/** The width of a text in points, at a font size. It grows in proportion to the size. */
export type Measure = (text: string, weight: Weight, size: number) => number;

/** The room for a text: its width and font sizes in points, and the lines it may take. */
export type TextRoom = {
  weight: Weight;
  width: number;
  size: number;
  /** Words do not shrink below this while they can be whole. */
  smallest: number;
  lines: number;
};

/** A text in lines that fit, at the one font size that makes them fit. */
export type FittedText = { lines: string[]; size: number };

type Piece = { text: string; width: number; widthAtEnd: number };

const shrink = 0.97;
/** Kerning between pieces that were measured apart. */
const slack = 0.995;
const measuredAt = 100;
/** What cannot be fitted otherwise is as small as this part of `smallest`, and no smaller. */
const smallestPart = 0.7;
/** Marks that only steer; the joiners stay, because scripts shape their letters by them. */
const format = /(?![\u200c\u200d])\p{Format}/gu;
/** Writing in which a hyphen tells that a word goes on in the next line. */
const hyphenated = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u;

/** A text as it can be printed: composed letters, one space between words, no emoji, no marks of format. */
export function printable(text: string): string {
  return withoutEmoji(text.normalize("NFC")).replace(format, "").replace(/\s+/g, " ").trim();
}

/**
 * The largest size, at most `room.size`, at which the text fits the room, and its lines. A word too long for a line at
 * `room.smallest` is broken, with a hyphen where its writing has one. What has no room even below `room.smallest` is cut,
 * and ends with an ellipsis.
 */
export function fitText(text: string, room: TextRoom, measure: Measure): FittedText {
  const words = fitPieces(wordsOf(text), room, room.smallest, measure);
  if (words) return words;
  const floor = room.smallest * smallestPart;
  const tooWide = wordsOf(text).some(
    (word) => measure(word.trimEnd(), room.weight, room.smallest) > room.width * slack,
  );
  return (
    (tooWide ? undefined : fitPieces(wordsOf(text), room, floor, measure)) ??
    fitBroken(text, room, floor, measure) ??
    cut(text, { ...room, size: floor }, floor, measure)
  );
}

/** As `fitText`, but a text too long for its room in whole words ends early, with an ellipsis. */
export function shortenText(text: string, room: TextRoom, measure: Measure): FittedText {
  const words = text.split(" ");
  let shorter = text;
  for (;;) {
    const fitted = fitPieces(wordsOf(shorter), room, room.smallest, measure);
    if (fitted) return fitted;
    if (words.length === 1) return fitText(text, room, measure);
    words.pop();
    shorter = `${words.join(" ").replace(/[.,;:]$/, "")}…`;
  }
}

const wordsOf = (text: string): string[] => text.split(/(?<=[-\s])/);

/** Words in lines, at the largest size down to `smallest` at which there is room for them. */
function fitPieces(
  texts: string[],
  room: TextRoom,
  smallest: number,
  measure: Measure,
): FittedText | undefined {
  const pieces = measured(texts, room.weight, measure);
  for (let size = room.size; size >= smallest; size *= shrink) {
    const lines = wrap(pieces, (room.width * slack) / size, room.lines);
    if (lines) return { lines, size };
  }
  return undefined;
}

/** As `fitPieces`, with every word that is wider than a line broken where the line ends. */
function fitBroken(
  text: string,
  room: TextRoom,
  smallest: number,
  measure: Measure,
): FittedText | undefined {
  const ems = (part: string) => measure(part, room.weight, measuredAt) / measuredAt;
  for (let size = room.size; size >= smallest; size *= shrink) {
    const width = (room.width * slack) / size;
    const texts = wordsOf(text).flatMap((word) => broken(word, width, ems));
    const lines = wrap(measured(texts, room.weight, measure), width, room.lines);
    if (lines) return { lines, size };
  }
  return undefined;
}

/** The longest beginning of a text that fits with an ellipsis behind it. */
function cut(text: string, room: TextRoom, smallest: number, measure: Measure): FittedText {
  const letters = charactersOf(text);
  let [kept, lost] = [0, letters.length];
  const ending = (count: number) => `${letters.slice(0, count).join("").trimEnd()}…`;
  while (lost - kept > 1) {
    const middle = Math.floor((kept + lost) / 2);
    if (fitBroken(ending(middle), room, smallest, measure)) kept = middle;
    else lost = middle;
  }
  return (
    fitBroken(ending(kept), room, smallest, measure) ?? { lines: [ending(kept)], size: smallest }
  );
}

/** A word in parts that are no wider than a line; one that fits stays whole. */
function broken(word: string, width: number, ems: (text: string) => number): string[] {
  if (ems(word.trimEnd()) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of charactersOf(word)) {
    const hyphen = hyphenated.test(part) && hyphenated.test(letter) ? "-" : "";
    if (part !== "" && ems((part + letter).trimEnd()) + ems("-") > width) {
      parts.push(part + hyphen);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}

/** Pieces in lines no wider than `width` (in ems), or nothing when more than `most` lines would be needed. */
function wrap(pieces: Piece[], width: number, most: number): string[] | undefined {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces) {
    if (piece.widthAtEnd > width) return undefined;
    if (used + piece.widthAtEnd > width) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    line += piece.text;
    used += piece.width;
  }
  lines.push(line.trimEnd());
  return lines.length <= most ? lines : undefined;
}

function measured(texts: string[], weight: Weight, measure: Measure): Piece[] {
  const ems = (text: string) => measure(text, weight, measuredAt) / measuredAt;
  return texts.map((text) => ({ text, width: ems(text), widthAtEnd: ems(text.trimEnd()) }));
}

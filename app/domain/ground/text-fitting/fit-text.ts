// Fits words into the room there is on a badge: shrinks first, then wraps, and loses nothing. Pure.

/** The two weights of the badge's typeface. */
export type Weight = "regular" | "bold";

/** The width of a text in points, at a font size. It grows in proportion to the size. */
export type Measure = (text: string, weight: Weight, size: number) => number;

/** The room for a text: its width and font sizes in points, and the lines it may take. */
export type TextRoom = {
  weight: Weight;
  width: number;
  size: number;
  /** Words do not shrink below this. */
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
const unprintable =
  /(?![©®™])(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}|\ufe0f|\p{Format})/gu;

/** A text as it can be printed: composed letters, one space between words, nothing that no text font holds: emoji, marks of format. */
export function printable(text: string): string {
  return text.normalize("NFC").replace(unprintable, "").replace(/\s+/g, " ").trim();
}

/**
 * The largest size, at most `room.size`, at which the whole text fits the room, and its lines. Never clips: words that
 * would have to be smaller than `room.smallest` are broken.
 */
export function fitText(text: string, room: TextRoom, measure: Measure): FittedText {
  return fitWords(text, room, measure) ?? fitLetters(text, room, measure);
}

/** As `fitText`, but a text too long for its room in whole words ends early, with an ellipsis. */
export function shortenText(text: string, room: TextRoom, measure: Measure): FittedText {
  const words = text.split(" ");
  let shorter = text;
  for (;;) {
    const fitted = fitWords(shorter, room, measure);
    if (fitted) return fitted;
    if (words.length === 1) return fitLetters(shorter, room, measure);
    words.pop();
    shorter = `${words.join(" ").replace(/[.,;:]$/, "")}…`;
  }
}

function fitWords(text: string, room: TextRoom, measure: Measure): FittedText | undefined {
  const words = piecesOf(text.split(/(?<=[-\s])/), room.weight, measure);
  for (let size = room.size; size >= room.smallest; size *= shrink) {
    const lines = wrap(words, (room.width * slack) / size, room.lines);
    if (lines) return { lines, size };
  }
  return undefined;
}

function fitLetters(text: string, room: TextRoom, measure: Measure): FittedText {
  const letters = piecesOf(graphemesOf(text), room.weight, measure);
  for (let size = room.size; ; size *= shrink) {
    const lines = wrap(letters, (room.width * slack) / size, room.lines);
    if (lines) return { lines, size };
  }
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

function piecesOf(texts: string[], weight: Weight, measure: Measure): Piece[] {
  const ems = (text: string) => measure(text, weight, measuredAt) / measuredAt;
  return texts.map((text) => ({ text, width: ems(text), widthAtEnd: ems(text.trimEnd()) }));
}

function graphemesOf(text: string): string[] {
  return [...new Intl.Segmenter("en-GB").segment(text)].map(({ segment }) => segment);
}

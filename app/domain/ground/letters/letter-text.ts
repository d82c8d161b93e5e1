// Reading a letter's plain text: its paragraphs, lists, codes and links, for the HTML form and for pages.

/** A run of text; with `href` it is a link. */
export type Piece = { text: string; href?: string };

/** A part of a letter: lines that belong together, each in pieces. */
export type Block = { kind: "paragraph" | "list" | "code"; lines: Piece[][] };

const address = /https?:\/\/[^\s<>"]+/g;
const bullet = /^[-*•] /;

/** The paragraphs of a letter, which empty lines divide; lines that all begin with "- " are a list, six digits alone a code. */
export function letterBlocks(text: string): Block[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap(blocksOf);
}

function blocksOf(part: string): Block[] {
  const blocks: Block[] = [];
  for (const line of part.split("\n")) {
    const kind = bullet.test(line) ? "list" : /^\d{6}$/.test(line) ? "code" : "paragraph";
    const pieces = piecesOf(kind === "list" ? line.slice(2) : line);
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(pieces);
    else blocks.push({ kind, lines: [pieces] });
  }
  return blocks;
}

/** Every address in a letter's text, in order, each once. */
export function linksIn(text: string): string[] {
  const found = piecesOf(text).flatMap((piece) => (piece.href ? [piece.href] : []));
  return [...new Set(found)];
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(address)) {
    const href = withoutSentenceEnd(match[0]);
    if (match.index > end) pieces.push({ text: line.slice(end, match.index) });
    pieces.push({ text: href, href });
    end = match.index + href.length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end) });
  return pieces;
}

/** The full stop after an address, and the bracket around it, belong to the sentence. */
function withoutSentenceEnd(found: string): string {
  let href = found;
  for (;;) {
    const unopened = href.endsWith(")") && !href.includes("(");
    if (!unopened && !/[.,;:!?'’”]$/.test(href)) return href;
    href = href.slice(0, -1);
  }
}

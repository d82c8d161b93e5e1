// Text that people wrote at length, as a page shows it where it cannot be drawn: its words, its paragraphs and nothing else.

/** A text that was drawn, by its key; `html` is null where it cannot be, and is then shown as plain text. */
export type DrawnProse = { key: string; html: string | null };

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML without any of its marks: paragraphs at empty lines, line breaks at the others. */
export function plainProse(text: string): string {
  return text
    .split("\n\n")
    .filter((part) => part.trim() !== "")
    .map((part) => part.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark))
    .map((part) => `<p>${part.trim().replaceAll("\n", "<br />")}</p>\n`)
    .join("");
}

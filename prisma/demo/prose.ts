// Turns text that is wrapped in the source into the text that is stored.

/**
 * Joins the wrapped lines of a template literal. A blank line starts a new paragraph, and
 * paragraphs are parted by one empty line. The literal takes no values.
 */
export function prose(strings: TemplateStringsArray): string {
  return (strings[0] ?? "")
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, " "))
    .join("\n\n");
}

/** Splits a wrapped template literal at its commas into trimmed entries. It takes no values. */
export function entries(strings: TemplateStringsArray): readonly string[] {
  return (strings[0] ?? "")
    .split(",")
    .map((entry) => entry.trim().replace(/\s*\n\s*/g, " "))
    .filter((entry) => entry !== "");
}

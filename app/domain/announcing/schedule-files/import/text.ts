// Turns the texts of a schedule file, which hold HTML or Markdown, into the Markdown and the plain sentences that we keep.
import sanitizeHtml from "sanitize-html";
import type { ScheduleEvent, ScheduleFault } from "../format/format";

const htmlTag = /<\/?(p|br|ul|ol|li|a|strong|em|b|i|h[1-6]|div|span|code|pre|blockquote)\b[^<>]*>/i;
const deepestList = 8;
/** Characters at the end of what is written that the writer looks back at: more than any line's beginning. */
const lookedAt = 4096;

/** Characters of a session's short text. */
const summaryCharacters = 240;

/** What is written before and after what stands inside an element. */
const htmlMarks: Record<string, [string, string]> = {
  p: ["\n\n", "\n\n"],
  div: ["\n\n", "\n\n"],
  blockquote: ["\n\n", "\n\n"],
  h1: ["\n\n## ", "\n\n"],
  h2: ["\n\n## ", "\n\n"],
  h3: ["\n\n### ", "\n\n"],
  h4: ["\n\n### ", "\n\n"],
  h5: ["\n\n### ", "\n\n"],
  h6: ["\n\n### ", "\n\n"],
  br: ["\n", ""],
  hr: ["\n\n---\n\n", ""],
  strong: ["**", "**"],
  b: ["**", "**"],
  em: ["*", "*"],
  i: ["*", "*"],
};

/**
 * A text as Markdown: HTML is converted, Markdown stays as it is. Nothing of it is trusted for that: pages sanitise
 * what Markdown gives.
 */
export function asMarkdown(text: string): string {
  return htmlTag.test(text) ? new MarkdownWriter(text).markdown() : text;
}

/** Reads the well-formed HTML that sanitize-html leaves, one tag or text after the other. */
class MarkdownWriter {
  /** What is written and no longer looked at, so that looking at the end of a long text takes no longer than of a short one. */
  readonly #done: string[] = [];
  #out = "";
  #lists: ("ul" | "ol")[] = [];
  #links: string[] = [];
  #pre = false;
  #code = false;

  constructor(private readonly html: string) {}

  markdown(): string {
    const clean = sanitizeHtml(this.html, {
      allowedTags: [...Object.keys(htmlMarks), "a", "ul", "ol", "li", "code", "pre"],
      allowedAttributes: { a: ["href"] },
      allowedSchemes: ["http", "https", "mailto"],
    });
    for (const [token] of clean.matchAll(/<[^>]*>|[^<]+/g)) {
      const tag = /^<(\/?)([a-z0-9]+)(?: href="([^"]*)")?/.exec(token);
      if (!tag) this.#text(decoded(token));
      else if (tag[1]) this.#close(tag[2] ?? "");
      else this.#open(tag[2] ?? "", decoded(tag[3] ?? ""));
      if (this.#out.length > 2 * lookedAt) {
        this.#done.push(this.#out.slice(0, -lookedAt));
        this.#out = this.#out.slice(-lookedAt);
      }
    }
    return [...this.#done, this.#out]
      .join("")
      .split("\n")
      .map((line) => line.trimEnd())
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }

  #text(text: string): void {
    if (this.#pre) this.#out += text.replace(/\n/g, "\n    ");
    else if (this.#code) this.#out += text.replaceAll("`", "'");
    else {
      const oneLine = text.replace(/\s+/g, " ").replace(/[\\*_[\]<>`]/g, "\\$&");
      const atLineStart = this.#out === "" || this.#out.endsWith("\n");
      this.#out += atLineStart ? oneLine.trimStart().replace(/^(#|[-+]|\d+\.)/, "\\$1") : oneLine;
    }
  }

  #open(name: string, href: string): void {
    if (name === "a") {
      this.#links.push(href);
      if (href) this.#out += "[";
    } else if (name === "ul" || name === "ol") {
      if (this.#lists.length === 0) this.#out += "\n\n";
      this.#lists.push(name);
    } else if (name === "li") {
      const depth = Math.min(this.#lists.length, deepestList);
      const indent = "    ".repeat(Math.max(0, depth - 1));
      this.#out = `${this.#out.trimEnd()}\n${depth === 1 && !this.#inList() ? "\n" : ""}`;
      this.#out += `${indent}${this.#lists.at(-1) === "ol" ? "1." : "-"} `;
    } else if (name === "pre") {
      this.#pre = true;
      this.#out += "\n\n    ";
    } else if (name === "code") {
      this.#code = true;
      if (!this.#pre) this.#out += "`";
    } else if (this.#lists.length > 0 && (name === "p" || name === "div")) {
      if (!/(-|1\.) $/.test(this.#out)) this.#out += " ";
    } else this.#out += htmlMarks[name]?.[0] ?? "";
  }

  #close(name: string): void {
    if (name === "a") {
      const href = this.#links.pop();
      if (href) this.#out += `](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
    } else if (name === "ul" || name === "ol") {
      this.#lists.pop();
      if (this.#lists.length === 0) this.#out += "\n\n";
    } else if (name === "pre") {
      this.#pre = false;
      this.#out += "\n\n";
    } else if (name === "code") {
      this.#code = false;
      if (!this.#pre) this.#out += "`";
    } else if (this.#lists.length === 0 || (name !== "p" && name !== "div")) {
      this.#out += htmlMarks[name]?.[1] ?? "";
    }
  }

  #inList(): boolean {
    const written = this.#out.trimEnd();
    return /^\s*(-|1\.) /.test(written.slice(written.lastIndexOf("\n") + 1));
  }
}

/** sanitize-html writes only these entities. */
function decoded(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** The beginning of HTML or Markdown as plain text on one line: enough of it for a summary. */
function asPlainText(whole: string): string {
  const text = whole.slice(0, lookedAt);
  const plain = htmlTag.test(text)
    ? decoded(sanitizeHtml(text.replace(/<(\/p|br|\/li|\/h\d)/gi, " <$1"), { allowedTags: [] }))
    : text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/^#+ |[*`]/gm, "");
  return plain.replace(/\s+/g, " ").trim();
}

/** The first sentences of a text that fit into a summary; a sentence that is too long is cut at a word. */
function firstSentences(text: string): string {
  const plain = asPlainText(text);
  if (plain.length <= summaryCharacters) return plain;
  const start = plain.slice(0, summaryCharacters);
  const sentence = /^.*[.!?](?=\s)/.exec(start)?.[0];
  if (sentence && sentence.length > 40) return sentence;
  return `${start.slice(0, start.lastIndexOf(" ") > 0 ? start.lastIndexOf(" ") : -1)}…`;
}

/** The short and the long text of a session: our form of the four texts and the links of an event. */
export function textsOf(event: ScheduleEvent): { summary: string; description: string } {
  const long = [asMarkdown(event.abstract), asMarkdown(event.description)];
  const links = [...event.links, ...event.attachments].map(
    ({ url, title }) => `- [${escapedTitle(title || url)}](<${url}>)`,
  );
  const parts = [...new Set(long), links.length > 0 ? `## Links\n\n${links.join("\n")}` : ""];
  return {
    summary: event.subtitle || firstSentences(event.abstract || event.description),
    description: parts.filter(Boolean).join("\n\n"),
  };
}

function escapedTitle(title: string): string {
  return title.replace(/[\\*_[\]<>`]/g, "\\$&");
}

/** The sentence for the person who gave the file: where the fault is and what it is. */
export function faultSentence(fault: ScheduleFault): string {
  if (fault.where === "the file") return fault.sentence;
  if (fault.where.startsWith("schedule"))
    return `In the file at “${fault.where}”: ${fault.sentence}`;
  return `${fault.where.charAt(0).toUpperCase()}${fault.where.slice(1)}: ${fault.sentence}`;
}

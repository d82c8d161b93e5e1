// Markdown that people wrote, as HTML that is safe to show: the only module that knows marked and sanitize-html.
import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";

const marked = new Marked({
  gfm: true,
  // A single line break is one, as people expect of a box they typed in.
  breaks: true,
  async: false,
  renderer: {
    // HTML that somebody typed is text.
    html: ({ text }) => escapeHtml(text),
    // A picture cannot be sent with a text, so its description stands for it.
    image: ({ text }) => escapeHtml(text),
  },
});

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...["p", "br", "h3", "h4", "ul", "ol", "li", "strong", "em", "del", "code", "pre"],
    ...["blockquote", "a", "hr", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"], th: ["scope"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  transformTags: {
    // The page has the h1 and the h2, whatever the text calls its own.
    h1: "h3",
    h2: "h3",
    h5: "h4",
    h6: "h4",
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...(attribs.href ? { href: attribs.href } : {}), rel: "nofollow noopener" },
    }),
    th: (tagName) => ({ tagName, attribs: { scope: "col" } }),
  },
};

/**
 * The HTML of a text in Markdown: paragraphs, lists, headings (h3 and h4), emphasis, quotations, tables and links
 * (http, https, mailto; `rel="nofollow noopener"`). HTML in the text is shown as text.
 */
export function renderMarkdown(text: string): string {
  return sanitizeHtml(marked.parse(text) as string, allowed);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

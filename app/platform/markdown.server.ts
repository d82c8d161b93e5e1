// Markdown that people wrote, as HTML that is safe to show. Only the worker's thread runs it, and it alone knows markdown-it.
// Where the same text becomes other HTML than before, `rendererVersion` of ground/prose grows.
import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";

/** How deep lists and quotations may stand inside one another. */
export const deepestMarkdown = 20;

/** A text as HTML; or what keeps it from being drawn. */
export type RenderedMarkdown = { html: string } | { refused: "too-deep" };

// A single line break is one, as people expect of a box they typed in. HTML that somebody typed is text.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
// "Smith.On" is no address; "www.example.org", "https://…" and email addresses are.
markdown.linkify.set({ fuzzyLink: true });
const everyLink = markdown.linkify.match.bind(markdown.linkify);
markdown.linkify.match = (text) =>
  everyLink(text)?.filter(({ schema, raw }) => schema !== "" || /^www\./i.test(raw)) ?? null;
markdown.linkify.add("ftp:", null).add("//", null);
// A picture cannot be sent with a text, so its description stands for it.
markdown.renderer.rules.image = (tokens, index) =>
  markdown.utils.escapeHtml(tokens[index]?.content ?? "");

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
    s: "del",
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...(attribs.href ? { href: attribs.href } : {}), rel: "nofollow noopener" },
    }),
    th: (tagName) => ({ tagName, attribs: { scope: "col" } }),
  },
};

const containers: Record<string, number> = {
  ...{ blockquote_open: 1, bullet_list_open: 1, ordered_list_open: 1 },
  ...{ blockquote_close: -1, bullet_list_close: -1, ordered_list_close: -1 },
};

/**
 * The HTML of a text in Markdown: paragraphs, lists, headings (h3 and h4), emphasis, quotations, tables and links
 * (http, https, mailto; `rel="nofollow noopener"`). HTML in the text is shown as text.
 *
 * @returns `refused` where lists and quotations stand more than `deepestMarkdown` deep: nothing of such a text is shown in part
 */
export function renderMarkdown(text: string): RenderedMarkdown {
  const tokens = markdown.parse(text, {});
  let depth = 0;
  for (const { type } of tokens) {
    depth += containers[type] ?? 0;
    if (depth > deepestMarkdown) return { refused: "too-deep" };
  }
  const html = markdown.renderer.render(tokens, markdown.options, {});
  return { html: sanitizeHtml(html, allowed) };
}

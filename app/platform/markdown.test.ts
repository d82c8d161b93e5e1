// Markdown that people wrote: what is kept, and that nothing dangerous ever is.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepestMarkdown, renderMarkdown as render } from "./markdown.server";

function renderMarkdown(text: string): string {
  const rendered = render(text);
  return "html" in rendered ? rendered.html : `refused: ${rendered.refused}`;
}

describe("renderMarkdown", () => {
  it("keeps paragraphs, lists, emphasis and line breaks", () => {
    expect(renderMarkdown("One\ntwo\n\n- **a**\n- *b*")).toBe(
      "<p>One<br />\ntwo</p>\n<ul>\n<li><strong>a</strong></li>\n<li><em>b</em></li>\n</ul>\n",
    );
  });

  it("puts the text's headings below the page's own", () => {
    expect(renderMarkdown("# Big\n\n##### Small")).toBe("<h3>Big</h3>\n<h4>Small</h4>\n");
  });

  it("marks links as other people's, and links addresses", () => {
    expect(renderMarkdown("[us](https://example.org/?a=1&b=2)")).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=2" rel="nofollow noopener">us</a></p>\n',
    );
    expect(renderMarkdown("Write to me@example.org")).toContain(
      '<a href="mailto:me@example.org" rel="nofollow noopener">',
    );
  });

  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["a <img src=x onerror=alert(1)> b", "&lt;img src=x onerror=alert(1)&gt;"],
    ["[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"],
    ["[x](//evil.example)", '<a rel="nofollow noopener">x</a>'],
    ["![secret](https://evil.example/pixel.png)", "<p>secret</p>"],
    ["<svg/onload=alert(1)>", "&lt;svg/onload=alert(1)&gt;"],
  ])("shows %s as text", (text, expected) => {
    expect(renderMarkdown(text)).toContain(expected);
  });

  it("links what is plainly an address, and nothing that only looks like one", () => {
    const html = renderMarkdown("See www.example.org, https://example.org/a or done.It, //x.org");
    expect(html.match(/href="[^"]*"/g)).toEqual([
      'href="http://www.example.org"',
      'href="https://example.org/a"',
    ]);
  });

  it("draws tables, struck words and a list that counts on", () => {
    expect(renderMarkdown("|a|\n|-|\n|b|")).toContain('<th scope="col">a</th>');
    expect(renderMarkdown("~~no~~")).toBe("<p><del>no</del></p>\n");
    expect(renderMarkdown("3. c")).toContain('<ol start="3">');
  });

  it("refuses what stands deeper than it draws, and shows nothing of it in part", () => {
    const quoted = (depth: number) => `${"> ".repeat(depth)}deep`;
    expect(renderMarkdown(quoted(deepestMarkdown))).toContain("deep");
    expect(renderMarkdown(quoted(deepestMarkdown + 1))).toBe("refused: too-deep");
    for (const text of [">".repeat(8000), `${"- ".repeat(3999)}a`, `${"> - ".repeat(2000)}a`])
      expect(renderMarkdown(text)).toBe("refused: too-deep");
  });

  it("writes no other tag or attribute than those it names, whatever it is given", () => {
    const pieces = fc.constantFrom(
      ...[
        "<",
        ">",
        '"',
        "'",
        "`",
        "[",
        "]",
        "(",
        ")",
        "!",
        "\n",
        "- ",
        "# ",
        "|",
        "&lt;",
        "script",
      ],
      ...["javascript:", "data:text/html,", "onerror=", "<iframe ", "style=", "&#106;", "\u0000"],
    );
    const tag =
      /<\/?(p|br|h3|h4|ul|ol|li|strong|em|del|code|pre|blockquote|hr|table|thead|tbody|tr|th|td|a)((?: (?:href="[^"]*"|rel="nofollow noopener"|start="\d+"|scope="col"))*) ?\/?>/g;
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 }))), (parts) => {
        const html = renderMarkdown(parts.join(""));
        expect(html.replace(tag, "")).not.toContain("<");
        expect(html).not.toMatch(/href="\s*(javascript|data|vbscript):/i);
      }),
      { numRuns: 500 },
    );
  });
});

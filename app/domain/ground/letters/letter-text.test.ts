// What is read out of a letter's text, and the HTML made from it.
import { describe, expect, it } from "vitest";
import { letterHtml } from "./letter-html";
import { letterBlocks, linksIn } from "./letter-text";

describe("the text of a letter", () => {
  it("is divided into paragraphs, lists and codes", () => {
    const text =
      "Hello Ada\n\nYour sessions:\n- Luton\n- Durham\n\nUse this code:\n123456\n \n\nBye\nThe team";
    expect(letterBlocks(text).map(({ kind, lines }) => [kind, lines.length])).toEqual([
      ["paragraph", 1],
      ["paragraph", 1],
      ["list", 2],
      ["paragraph", 1],
      ["code", 1],
      ["paragraph", 2],
    ]);
  });

  it("is read in pieces, of which nothing is lost and none is empty", () => {
    const pieces = (line: string) => letterBlocks(line)[0]?.lines[0];
    const link = { text: "https://a.example/x", href: "https://a.example/x" };
    expect(pieces("Go to https://a.example/x now")).toEqual([
      ...[{ text: "Go to " }, link, { text: " now" }],
    ]);
    expect(pieces("https://a.example/x")).toEqual([link]);
    expect(pieces("- https://a.example/x https://a.example/x")).toEqual([
      ...[link, { text: " " }, link],
    ]);
  });

  it("gives its links without what belongs to the sentence, each once", () => {
    const text =
      "Go to https://a.example/x?y=1&z=2. Or (see http://b.example/t/A-_b) or https://a.example/x?y=1&z=2, now.\nhttps://c.example/page_(one)";
    expect(linksIn(text)).toEqual([
      "https://a.example/x?y=1&z=2",
      "http://b.example/t/A-_b",
      "https://c.example/page_(one)",
    ]);
  });
});

describe("the HTML of a letter", () => {
  const html = letterHtml({
    heading: "Crime & Order",
    subject: "A <b>subject</b>",
    text: 'Hello <script>alert("1")</script>\n\nhttps://a.example/?a=1&b="x\n\n123456',
  });

  it("runs nothing that the text holds", () => {
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    expect(html).toContain("<title>A &lt;b&gt;subject&lt;/b&gt;</title>");
    expect(html).toContain("Crime &amp; Order");
  });

  it("makes links that can be pressed and end where the address ends", () => {
    expect(html).toMatch(
      /<a href="https:\/\/a\.example\/\?a=1&amp;b=" [^>]*>https:\/\/a\.example\/\?a=1&amp;b=<\/a>&quot;x/,
    );
  });
});

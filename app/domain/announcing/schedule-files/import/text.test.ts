// What becomes of the texts of a schedule file: Markdown that says the same, and a summary of one or two sentences.
import { describe, expect, it } from "vitest";
import { type ScheduleEvent, ScheduleFault } from "../format/format";
import { asMarkdown, faultSentence, textsOf } from "./text";

const event: ScheduleEvent = {
  guid: "00000000-0000-4000-8000-000000000001",
  slug: "one",
  title: "One",
  subtitle: "",
  abstract: "",
  description: "",
  startsAt: new Date("2027-02-02T10:00:00Z"),
  endsAt: new Date("2027-02-02T11:00:00Z"),
  room: "Hall",
  track: "",
  type: "",
  language: "",
  url: "",
  persons: [],
  links: [],
  attachments: [],
};

describe("HTML as Markdown", () => {
  it.each([
    ["Plain *Markdown* stays, 2 < 3", "Plain *Markdown* stays, 2 < 3"],
    ["<p>One</p><p>Two &amp; <b>three</b></p>", "One\n\nTwo & **three**"],
    ["<p>5 * 3_a</p>", "5 \\* 3\\_a"],
    ["<p># no heading</p>", "\\# no heading"],
    [
      '<p>See <a href="https://example.org/a b">this</a>.</p>',
      "See [this](<https://example.org/a%20b>).",
    ],
    [
      "<ul><li><p>one</p></li><li>two<ol><li>deep</li></ol></li></ul><p>x</p>",
      "- one\n- two\n    1. deep\n\nx",
    ],
    ["<ul><li>a</li></ul>after", "- a\n\nafter"],
    ["<p>a</p><ul><li>one</li></ul>", "a\n\n- one"],
    ["<ol><li>a<ul><li>b</li><li>c</li></ul></li></ol>", "1. a\n    - b\n    - c"],
    ["<pre><code>a &lt; b\nc</code></pre>", "a < b\n    c"],
    ["<h1>Title</h1>text", "## Title\n\ntext"],
  ])("%s", (html, markdown) => {
    expect(asMarkdown(html)).toBe(markdown);
  });

  it("holds no script and no address that runs one", () => {
    const markdown = asMarkdown(
      '<p onclick="x()">a<script>alert(1)</script><a href="javascript:alert(1)">b</a>&lt;img src=x&gt;</p>',
    );
    expect(markdown).toBe("ab\\<img src=x\\>");
  });
});

describe("the texts of a session", () => {
  it("has a summary of whole sentences, and its links in the description", () => {
    const sentence = `${"word ".repeat(20).trim()}.`;
    const { summary, description } = textsOf({
      ...event,
      abstract: `<p>${sentence} ${sentence}</p><p>${sentence}</p>`,
      links: [{ url: "https://example.org/", title: "A [link]", type: "" }],
    });
    expect(summary).toBe(`${sentence} ${sentence}`);
    expect(description).toMatch(/## Links\n\n- \[A \\\[link\\\]\]\(<https:\/\/example.org\/>\)$/);
  });

  it("prefers the subtitle as summary, and says nothing where the file says nothing", () => {
    expect(textsOf({ ...event, subtitle: "In short" }).summary).toBe("In short");
    expect(textsOf(event)).toEqual({ summary: "", description: "" });
  });
});

it("says where a fault is, unless it is of the whole file", () => {
  expect(faultSentence(new ScheduleFault("line 3", "It is wrong."))).toBe("Line 3: It is wrong.");
  expect(faultSentence(new ScheduleFault("the file", "It is empty."))).toBe("It is empty.");
});

it.each([
  ["many items", "<ul>".concat("<li>a".repeat(20_000))],
  ["many words", "<b>a</b>".repeat(12_000)],
  ["spaces in what is set as typed", `<pre>a${" ".repeat(99_000)}b</pre>`],
  ["open brackets", "[".repeat(100_000)],
  ["tags that never end", "<p ".repeat(33_000)],
])("takes a time that grows with the text and not with its square: %s", (_, text) => {
  const hostile = { ...event, abstract: text };
  const started = process.cpuUsage();
  textsOf(hostile);
  const { user } = process.cpuUsage(started);
  // Each took from 1 to 20 seconds where every character was looked at once for each other.
  expect(user / 1000).toBeLessThan(900);
});

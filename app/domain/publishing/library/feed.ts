// The library as an Atom feed (RFC 4287), from facts to text.

/** One published write-up in the feed. `html` is its body; moments are instants. */
export type FeedEntry = {
  id: string;
  title: string;
  summary: string;
  html: string;
  authorLine: string;
  categories: string[];
  url: string;
  published: Date;
  updated: Date;
};

/** The whole feed. `tag` is its `tag:` URI, which stays whatever its address becomes. */
export type Feed = {
  tag: string;
  title: string;
  subtitle: string;
  url: string;
  pageUrl: string;
  updated: Date;
  entries: FeedEntry[];
};

/** Text as it stands between tags and inside quotes, without the characters that XML 1.0 has no place for. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

/** Writes the feed. Entry ids are `urn:uuid:` of the write-ups' own ids. */
export function writeFeed(feed: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `  <id>${escapeXml(feed.tag)}</id>`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <subtitle>${escapeXml(feed.subtitle)}</subtitle>`,
    `  <updated>${feed.updated.toISOString()}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.url)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(feed.pageUrl)}"/>`,
    ...feed.entries.flatMap(writeEntry),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function writeEntry(entry: FeedEntry): string[] {
  return [
    "  <entry>",
    `    <id>urn:uuid:${escapeXml(entry.id)}</id>`,
    `    <title>${escapeXml(entry.title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
    `    <published>${entry.published.toISOString()}</published>`,
    `    <updated>${entry.updated.toISOString()}</updated>`,
    `    <author><name>${escapeXml(entry.authorLine)}</name></author>`,
    ...entry.categories.map((term) => `    <category term="${escapeXml(term)}"/>`),
    `    <summary>${escapeXml(entry.summary)}</summary>`,
    `    <content type="html">${escapeXml(entry.html)}</content>`,
    "  </entry>",
  ];
}

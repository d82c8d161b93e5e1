// The feed, read by an XML reader that nobody here wrote.
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { testNow } from "../../../../prisma/factories/factories";
import { makeWriteUp } from "../../../../prisma/factories/write-ups";
import { writeFeed } from "./feed";
import { getLibraryFeed } from "./feed.server";

/** The elements of a document as `name=text` in their order. Throws where it is not well-formed. */
function elements(xml: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const open: { name: string; text: string }[] = [];
  const closed: string[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    if (tag.uri !== "http://www.w3.org/2005/Atom") throw new Error(`${tag.name} is not Atom's.`);
    open.push({ name: tag.local, text: "" });
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => {
    const last = open.pop();
    if (last) closed.push(`${last.name}=${last.text}`);
  });
  parser.write(xml).close();
  return closed;
}

const hostile = ']]> <b>&amp; "it\'s" \u0000\u0008\ufffe </title> 🚔 …';
const shown = ']]> <b>&amp; "it\'s"  </title> 🚔 …';

let id: string;
beforeAll(async () => {
  id = (await makeWriteUp({ title: hostile, authorLine: hostile, results: "**Two** sites" })).id;
  for (const state of ["draft", "submitted", "in-review", "withdrawn"])
    await makeWriteUp({ state, title: `Not in the feed: ${state}` });
});

describe("the feed", () => {
  it("says what each published write-up is, once, and nothing of the others", async () => {
    const { xml, etag } = await getLibraryFeed();
    const found = elements(xml);
    expect(found.filter((element) => element.startsWith("id="))).toEqual([
      "id=tag:conference.test,2026:library",
      `id=urn:uuid:${id}`,
    ]);
    expect(found).toContain(`title=${shown}`);
    expect(found).toContain(`name=${shown}`);
    expect(found).toContain(`published=${testNow.toISOString()}`);
    expect(found.filter((element) => element.startsWith("updated="))).toHaveLength(2);
    expect(xml).toContain("&lt;strong&gt;Two&lt;/strong&gt; sites");
    expect(xml).not.toContain("Not in the feed");
    expect((await getLibraryFeed()).etag).toBe(etag);
    await makeWriteUp({ title: "One more" });
    expect((await getLibraryFeed()).etag).not.toBe(etag);
  });

  it("is well-formed whatever the texts are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
        fc.string({ unit: fc.constantFrom("<", "&", ">", '"', "]", "\ud83d", "\u0001", "x") }),
        (one, other) => {
          const text = one + other;
          const entry = {
            ...{ id: "1", title: text, summary: text, html: text, authorLine: text },
            ...{ categories: [text], url: text, published: testNow, updated: testNow },
          };
          const xml = writeFeed({
            ...{ tag: text, title: text, subtitle: text, url: text, pageUrl: text },
            ...{ updated: testNow, entries: [entry] },
          });
          expect(elements(xml)).toHaveLength(18);
        },
      ),
      { numRuns: 50 },
    );
  });
});

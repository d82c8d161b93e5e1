// The feed of a library in which nothing has been published yet.
import { expect, it } from "vitest";
import { makeWriteUp } from "../../../../prisma/factories/write-ups";
import { getLibraryFeed } from "./feed.server";

it("is a feed without entries, whose moment stays the same until something is in it", async () => {
  await makeWriteUp({ state: "draft" });
  const { xml, etag } = await getLibraryFeed();
  expect(xml).toContain("  <updated>1970-01-01T00:00:00.000Z</updated>");
  expect(xml).not.toContain("<entry>");
  expect((await getLibraryFeed()).etag).toBe(etag);
});

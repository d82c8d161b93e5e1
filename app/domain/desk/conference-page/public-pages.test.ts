// The pages that everybody may find: what is released, and nothing of a draft.
import { expect, it } from "vitest";
import { makeConference, makeSession, makeSlot } from "../../../../prisma/factories/factories";
import { listPublicPages } from "./public-pages.server";

it("lists a released conference with its sessions, and no draft", async () => {
  const { id, slug } = await makeConference();
  const slot = await makeSlot(id);
  const session = await makeSession(id, slot.id);
  const draft = await makeConference({ releasedAt: null });
  const pages = await listPublicPages();
  expect(pages.slice(0, 2)).toEqual(["/", "/conferences"]);
  expect(pages).toContain(`/conferences/${slug}/programme`);
  expect(pages).toContain(`/conferences/${slug}/sessions/${session.slug}`);
  expect(pages.join()).not.toContain(draft.slug);
});

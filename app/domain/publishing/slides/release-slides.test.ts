// Releasing slides and taking it back: by organisers, once, with a record of each.
import { describe, expect, it } from "vitest";
import { read } from "~/platform/db.server";
import { makeConference, testNow } from "../../../../prisma/factories/factories";
import { makeSlides, makeSpokenSession } from "../../../../prisma/factories/slides";
import { releaseSlides, withdrawSlides } from "./release-slides.server";
import { countSlidesToRelease } from "./slides.server";

async function makeWorld() {
  const world = await makeSpokenSession();
  const slides = await makeSlides(world.speaker, world.session.id);
  return { ...world, input: { conferenceSlug: world.conference.slug, slidesId: slides.id } };
}

describe("a release", () => {
  it("is made, changed and taken back once however often it is asked for", async () => {
    const { conference, organiser, input } = await makeWorld();
    expect(await countSlidesToRelease(conference.id)).toBe(1);
    for (const audience of ["attended", "attended", "delegates"] as const)
      await releaseSlides(organiser, { ...input, audience }, testNow);
    expect(await countSlidesToRelease(conference.id)).toBe(0);
    for (let again = 0; again < 2; again += 1) await withdrawSlides(organiser, input, testNow);
    expect(await countSlidesToRelease(conference.id)).toBe(1);
    const trail = await read.auditRecord.findMany({
      where: { subjectId: input.slidesId, actorId: organiser.personId },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ action, facts }) => [action, JSON.parse(facts).audience])).toEqual([
      ["slides-released", "attended"],
      ["slides-released", "delegates"],
      ["slides-withdrawn", "delegates"],
    ]);
  });

  it("is refused to anybody but an organiser", async () => {
    const { speaker, input } = await makeWorld();
    const forbidden = expect.objectContaining({ code: "forbidden" });
    const release = { ...input, audience: "delegates" as const };
    expect(() => releaseSlides(speaker, release, testNow)).toThrow(forbidden);
    expect(() => withdrawSlides(speaker, input, testNow)).toThrow(forbidden);
  });

  it("is not found at another conference", async () => {
    const { organiser, input } = await makeWorld();
    const { slug } = await makeConference();
    const elsewhere = { ...input, conferenceSlug: slug, audience: "delegates" as const };
    await expect(releaseSlides(organiser, elsewhere, testNow)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

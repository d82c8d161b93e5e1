// Uploading slides through a real database and real files: what is taken, what is kept, and what the trail says.
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { receiveFile } from "~/platform/files.server";
import { makeActor, testNow } from "../../../../prisma/factories/factories";
import { arrivedPdf, makeSlides, makeSpokenSession } from "../../../../prisma/factories/slides";
import { releaseSlides } from "./release-slides.server";
import { uploadSlides } from "./upload-slides.server";

const left = () =>
  existsSync(join(env().dataDir, "arriving")) ? readdirSync(join(env().dataDir, "arriving")) : [];

describe("uploading", () => {
  it("keeps every version, once for the same content, and waits for the organiser again", async () => {
    const { conference, session, speaker, organiser } = await makeSpokenSession();
    const first = await makeSlides(speaker, session.id, "one");
    const release = { conferenceSlug: conference.slug, slidesId: first.id };
    await releaseSlides(organiser, { ...release, audience: "delegates" }, testNow);
    const again = await makeSlides(speaker, session.id, "one");
    expect(again.versions).toHaveLength(1);
    expect(again.releasedAt).not.toBeNull();
    const second = await makeSlides(speaker, session.id, "two");
    expect(second.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(second.releasedAt).toBeNull();
    expect(left()).toEqual([]);
    const trail = await read.auditRecord.findMany({ where: { subjectId: first.id } });
    expect(trail.map(({ action }) => action)).toEqual([
      "slides-uploaded",
      "slides-released",
      "slides-uploaded",
    ]);
  });

  it("knows a form that is sent again, whatever was uploaded since", async () => {
    const { session, speaker } = await makeSpokenSession();
    const form = randomUUID();
    await makeSlides(speaker, session.id, "one", form);
    await makeSlides(speaker, session.id, "two");
    const after = await makeSlides(speaker, session.id, "one", form);
    expect(after.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect((await makeSlides(speaker, session.id, "one")).versions).toHaveLength(3);
    expect(left()).toEqual([]);
  });

  it("keeps another file that comes with a form's id, as a browser that goes back sends it", async () => {
    const { session, speaker } = await makeSpokenSession();
    const form = randomUUID();
    await makeSlides(speaker, session.id, "one", form);
    await makeSlides(speaker, session.id, "two", form);
    const third = await makeSlides(speaker, session.id, "three", form);
    expect(third.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    const again = await makeSlides(speaker, session.id, "two", form);
    expect(again.versions).toHaveLength(3);
    expect(again.versions.map(({ sha256 }) => sha256)).toEqual(
      third.versions.map(({ sha256 }) => sha256),
    );
  });

  it("knows forms by session, so that one id in two sessions is no collision", async () => {
    const [one, other] = [await makeSpokenSession(), await makeSpokenSession()];
    const form = randomUUID();
    await makeSlides(one.speaker, one.session.id, "one", form);
    const there = await makeSlides(other.speaker, other.session.id, "one", form);
    expect(there.versions).toHaveLength(1);
  });

  it("takes a release back when only the marking of the same content changes, and says so in the trail", async () => {
    const { conference, session, speaker, organiser } = await makeSpokenSession();
    const first = await makeSlides(speaker, session.id, "one");
    const release = { conferenceSlug: conference.slug, slidesId: first.id };
    await releaseSlides(organiser, { ...release, audience: "delegates" }, testNow);
    const file = await arrivedPdf("one");
    const input = { sessionId: session.id, file, fileName: "a.pdf", uploadId: randomUUID() };
    await uploadSlides(speaker, { ...input, marking: "OFFICIAL-SENSITIVE" }, testNow);
    const slides = await read.slides.findUniqueOrThrow({
      where: { id: first.id },
      select: { marking: true, releasedAt: true, _count: { select: { versions: true } } },
    });
    expect(slides).toEqual({
      marking: "OFFICIAL-SENSITIVE",
      releasedAt: null,
      _count: { versions: 1 },
    });
    const trail = await read.auditRecord.findMany({ where: { subjectId: first.id } });
    expect(trail.at(-1)?.action).toBe("slides-marked");
  });

  it("refuses what only pretends to be a presentation, and keeps nothing", async () => {
    const { session, speaker } = await makeSpokenSession();
    const file = await receiveFile(Readable.from(["<script>not a PDF</script>"]), 1000);
    const form = { fileName: "x.pdf", marking: "OFFICIAL" as const, uploadId: randomUUID() };
    const input = { sessionId: session.id, file, ...form };
    await expect(uploadSlides(speaker, input, testNow)).rejects.toMatchObject({ code: "invalid" });
    expect(left()).toEqual([]);
    expect(await read.slides.count({ where: { sessionId: session.id } })).toBe(0);
  });

  it("does not find another speaker's session", async () => {
    const { session } = await makeSpokenSession();
    const stranger = await makeActor();
    await expect(makeSlides(stranger, session.id)).rejects.toMatchObject({ code: "not-found" });
    expect(left()).toEqual([]);
  });

  it("is for speakers: an organiser does not upload for them", async () => {
    const { session, organiser } = await makeSpokenSession();
    await expect(makeSlides(organiser, session.id)).rejects.toMatchObject({ code: "not-found" });
    expect(await read.slides.count({ where: { sessionId: session.id } })).toBe(0);
    expect(left()).toEqual([]);
  });
});

// Slides through a real database and real files: who may have them, what is taken, what is kept.
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { receiveFile } from "~/platform/files.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { safeFileName } from "./slides";
import { getSlidesFile, recordDownload } from "./slides.server";
import { releaseSlides, uploadSlides, withdrawSlides } from "./upload-slides.server";

const later = new Date(testNow.getTime() + 60_000);

async function world(kind: "breakout" | "plenary" = "breakout") {
  const conference = await makeConference();
  const slot = await makeSlot(conference.id, { kind });
  const session = await makeSession(conference.id, slot.id);
  const speaker = await makeActor();
  await command((tx) =>
    tx.speaker.create({
      data: {
        conferenceId: conference.id,
        personId: speaker.personId,
        name: speaker.name,
        sessions: { create: { sessionId: session.id } },
      },
    }),
  );
  const organiser = await makeActor("organiser");
  return { conference, slot, session, speaker, organiser };
}

const pdf = (words = "slides") => receiveFile(Readable.from([`%PDF-1.7\n${words}`]), 1_000_000);

async function upload(
  actor: Parameters<typeof uploadSlides>[0],
  sessionId: string,
  words?: string,
  uploadId: string = randomUUID(),
) {
  const file = await pdf(words);
  const form = { fileName: "my slides.pdf", marking: "OFFICIAL" as const, uploadId };
  await uploadSlides(actor, { sessionId, file, ...form }, testNow);
  return read.slides.findUniqueOrThrow({
    where: { sessionId },
    select: { id: true, releasedAt: true, versions: { orderBy: { number: "desc" } } },
  });
}

const left = () =>
  existsSync(join(env().dataDir, "arriving")) ? readdirSync(join(env().dataDir, "arriving")) : [];

describe("uploading", () => {
  it("keeps every version, once for the same content, and waits for the organiser again", async () => {
    const { conference, session, speaker, organiser } = await world();
    const first = await upload(speaker, session.id, "one");
    const release = { conferenceSlug: conference.slug, slidesId: first.id };
    await releaseSlides(organiser, { ...release, audience: "delegates" }, testNow);
    const again = await upload(speaker, session.id, "one");
    expect(again.versions).toHaveLength(1);
    expect(again.releasedAt).not.toBeNull();
    const second = await upload(speaker, session.id, "two");
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
    const { session, speaker } = await world();
    const form = randomUUID();
    await upload(speaker, session.id, "one", form);
    await upload(speaker, session.id, "two");
    const after = await upload(speaker, session.id, "one", form);
    expect(after.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect((await upload(speaker, session.id, "one")).versions).toHaveLength(3);
    expect(left()).toEqual([]);
  });

  it("keeps another file that comes with a form's id, as a browser that goes back sends it", async () => {
    const { session, speaker } = await world();
    const form = randomUUID();
    await upload(speaker, session.id, "one", form);
    await upload(speaker, session.id, "two", form);
    const third = await upload(speaker, session.id, "three", form);
    expect(third.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    const again = await upload(speaker, session.id, "two", form);
    expect(again.versions).toHaveLength(3);
    expect(again.versions.map(({ sha256 }) => sha256)).toEqual(
      third.versions.map(({ sha256 }) => sha256),
    );
  });

  it("knows forms by session, so that one id in two sessions is no collision", async () => {
    const [one, other] = [await world(), await world()];
    const form = randomUUID();
    await upload(one.speaker, one.session.id, "one", form);
    const there = await upload(other.speaker, other.session.id, "one", form);
    expect(there.versions).toHaveLength(1);
  });

  it("takes a release back when only the marking of the same content changes, and says so in the trail", async () => {
    const { conference, session, speaker, organiser } = await world();
    const first = await upload(speaker, session.id, "one");
    const release = { conferenceSlug: conference.slug, slidesId: first.id };
    await releaseSlides(organiser, { ...release, audience: "delegates" }, testNow);
    const file = await pdf("one");
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
    const { session, speaker } = await world();
    const file = await receiveFile(Readable.from(["<script>not a PDF</script>"]), 1000);
    const form = { fileName: "x.pdf", marking: "OFFICIAL" as const, uploadId: randomUUID() };
    const input = { sessionId: session.id, file, ...form };
    await expect(uploadSlides(speaker, input, testNow)).rejects.toMatchObject({ code: "invalid" });
    expect(left()).toEqual([]);
    expect(await read.slides.count({ where: { sessionId: session.id } })).toBe(0);
  });

  it("does not find another speaker's session", async () => {
    const { session } = await world();
    const stranger = await makeActor();
    await expect(upload(stranger, session.id)).rejects.toMatchObject({ code: "not-found" });
    expect(left()).toEqual([]);
  });
});

describe("downloading", () => {
  it("is for delegates who were there, once released; everybody else gets the reason", async () => {
    const { conference, session, speaker, organiser } = await world();
    const slides = await upload(speaker, session.id);
    const versionId = slides.versions[0]?.id ?? "";
    const there = await makeRegistration(conference.id);
    const away = await makeRegistration(conference.id);
    await command((tx) =>
      tx.attendance.create({
        data: {
          conferenceId: conference.id,
          registrationId: there.registration.id,
          checkpoint: `session:${session.slug}`,
          sessionId: session.id,
          scanId: "scan",
          at: testNow,
        },
      }),
    );
    const ask = (actor: typeof speaker) => getSlidesFile(actor, versionId, later);
    await expect(ask(there.actor)).rejects.toMatchObject({
      sentence: "These slides have not been released yet.",
    });
    const release = { conferenceSlug: conference.slug, slidesId: slides.id };
    await releaseSlides(organiser, { ...release, audience: "attended" }, testNow);
    await expect(ask(there.actor)).resolves.toMatchObject({ fileName: "my slides.pdf" });
    await expect(ask(away.actor)).rejects.toMatchObject({
      code: "forbidden",
      sentence: "These slides are for the delegates who were in the session.",
    });
    await expect(ask(await makeActor())).rejects.toMatchObject({
      sentence: "These slides are for delegates of the conference.",
    });
    await releaseSlides(organiser, { ...release, audience: "delegates" }, testNow);
    await expect(ask(away.actor)).resolves.toBeDefined();
    await withdrawSlides(organiser, release, testNow);
    await expect(ask(there.actor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(ask(speaker)).resolves.toBeDefined();
  });

  it("is noted once an hour for each person", async () => {
    const { session, speaker } = await world();
    const slides = await upload(speaker, session.id);
    const versionId = slides.versions[0]?.id ?? "";
    await recordDownload(speaker, versionId, testNow);
    await recordDownload(speaker, versionId, later);
    expect(await read.slidesDownload.count({ where: { versionId } })).toBe(1);
  });

  it("is refused for releases by anybody but an organiser", async () => {
    const { conference, session, speaker } = await world();
    const slides = await upload(speaker, session.id);
    const input = { conferenceSlug: conference.slug, slidesId: slides.id };
    expect(() =>
      releaseSlides(speaker, { ...input, audience: "delegates" as const }, testNow),
    ).toThrow(expect.objectContaining({ code: "forbidden" }));
  });
});

describe("file names", () => {
  it.each([
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\talks\\my talk.PPTX", "my talk.pdf"],
    ['a"b\r\nSet-Cookie: x.pdf', "abSet-Cookie x.pdf"],
    ["", "slides.pdf"],
    ["....pdf", "slides.pdf"],
  ])("makes %j safe", (given, safe) => {
    expect(safeFileName(given, "pdf")).toBe(safe);
  });
});

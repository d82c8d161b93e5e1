// Uploading, releasing and withdrawing slides: versions are kept, and every change leaves an audit record.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { may } from "~/domain/people/access/access";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { scanFile } from "~/platform/antivirus.server";
import { command, type Reader, read, type Transaction } from "~/platform/db.server";
import { type ArrivedFile, discardFile, keepFile } from "~/platform/files.server";
import { presentationKind } from "~/platform/presentation-file.server";
import { type Audience, type Marking, safeFileName, slidesKinds } from "./slides";

const notThere = () => new DomainError("not-found", "There is no session here.");

/**
 * Takes a new version of a session's slides from one of its speakers, or an organiser. Uploading the newest version's
 * very content again changes nothing, nor does sending the same form with the same file again later; with another marking
 * it changes the marking, and waits for the organiser's release again. A browser that goes back restores the form's id, so
 * the same id with another file is a new version.
 *
 * @param input `file` has arrived; it is kept or discarded here, whatever happens
 * @throws DomainError `not-found` for another speaker's session, `invalid` for what is not PDF, PPTX or ODP or is not clean
 */
export async function uploadSlides(
  actor: Actor,
  input: {
    sessionId: string;
    file: ArrivedFile;
    fileName: string;
    marking: Marking;
    uploadId: string;
  },
  now: Date,
): Promise<void> {
  const { file } = input;
  try {
    const kind = await presentationKind(file.path);
    if (!kind)
      throw new DomainError("invalid", "The file must be a PDF, PPTX or ODP presentation", "file");
    const scan = await scanFile(file.path);
    if (scan === "infected")
      throw new DomainError("invalid", "The file did not pass the malware scan", "file");
    if (scan === "not-scanned")
      throw new DomainError(
        "conflict",
        "The malware scanner does not answer. Try again later",
        "file",
      );
    await mySession(read, actor, input.sessionId);
    await keepFile(file);
    const fileName = safeFileName(input.fileName, kind);
    const mediaType = slidesKinds[kind].mediaType;
    await command((tx) => addVersion(tx, actor, { ...input, fileName, mediaType }, now));
  } finally {
    await discardFile(file);
  }
}

async function addVersion(
  tx: Transaction,
  actor: Actor,
  input: {
    sessionId: string;
    file: ArrivedFile;
    fileName: string;
    mediaType: string;
    marking: Marking;
    uploadId: string;
  },
  now: Date,
): Promise<void> {
  const session = await mySession(tx, actor, input.sessionId);
  const { file, marking, uploadId } = input;
  const again = { uploadId, sha256: file.sha256, slides: { sessionId: session.id } };
  if (await tx.slidesVersion.findFirst({ where: again, select: { id: true } })) return;
  const slides = await tx.slides.upsert({
    where: { sessionId: session.id },
    create: { sessionId: session.id, marking, createdAt: now },
    update: {},
    select: {
      id: true,
      marking: true,
      versions: {
        orderBy: { number: "desc" },
        take: 1,
        select: { number: true, sha256: true },
      },
    },
  });
  const newest = slides.versions[0];
  const sameContent = newest?.sha256 === file.sha256;
  if (sameContent && slides.marking === marking) return;
  const number = (newest?.number ?? 0) + (sameContent ? 0 : 1);
  if (!sameContent)
    await tx.slidesVersion.create({
      data: {
        slidesId: slides.id,
        number,
        fileName: input.fileName,
        mediaType: input.mediaType,
        size: file.size,
        sha256: file.sha256,
        uploadedById: actor.personId ?? "",
        uploadedAt: now,
        uploadId,
      },
    });
  // What has been released was looked at; a new version or marking waits for the organiser again.
  await tx.slides.update({ where: { id: slides.id }, data: { marking, releasedAt: null } });
  await recordAudit(
    { tx, actor, now },
    {
      action: sameContent ? "slides-marked" : "slides-uploaded",
      subjectKind: "slides",
      subjectId: slides.id,
      conferenceId: session.conferenceId,
      facts: { number, size: file.size, sha256: file.sha256, before: slides.marking, marking },
    },
  );
}

/** Somebody else's session is not found, unless an organiser asks. */
async function mySession(reader: Reader, actor: Actor, sessionId: string) {
  const session = await reader.session.findFirst({
    where: {
      id: sessionId,
      ...(may(actor, "open-any-slides")
        ? {}
        : { speakers: { some: { speaker: { personId: actor.personId ?? "" } } } }),
    },
    select: { id: true, conferenceId: true },
  });
  if (!session) throw notThere();
  return session;
}

/** Releases a session's newest slides to an audience. Releasing twice is releasing once. */
export function releaseSlides(
  actor: Actor,
  input: { conferenceSlug: string; slidesId: string; audience: Audience },
  now: Date,
): Promise<void> {
  return changeRelease(
    actor,
    input,
    { releasedAt: now, audience: input.audience },
    "slides-released",
    now,
  );
}

/** Takes a release back: nobody but speakers and organisers gets the file from then on. */
export function withdrawSlides(
  actor: Actor,
  input: { conferenceSlug: string; slidesId: string },
  now: Date,
): Promise<void> {
  return changeRelease(actor, input, { releasedAt: null }, "slides-withdrawn", now);
}

function changeRelease(
  actor: Actor,
  input: { conferenceSlug: string; slidesId: string },
  change: { releasedAt: Date | null; audience?: Audience },
  action: string,
  now: Date,
): Promise<void> {
  demand(actor, "release-slides");
  return command(async (tx) => {
    const slides = await tx.slides.findFirst({
      where: {
        id: input.slidesId,
        session: { conference: { slug: input.conferenceSlug } },
        versions: { some: {} },
      },
      select: {
        id: true,
        releasedAt: true,
        audience: true,
        session: { select: { conferenceId: true } },
      },
    });
    if (!slides) throw new DomainError("not-found", "There are no slides here.");
    const sameRelease = Boolean(slides.releasedAt) === Boolean(change.releasedAt);
    if (sameRelease && (change.audience ?? slides.audience) === slides.audience) return;
    const releasedAt = sameRelease ? slides.releasedAt : change.releasedAt;
    await tx.slides.update({ where: { id: slides.id }, data: { ...change, releasedAt } });
    await recordAudit(
      { tx, actor, now },
      {
        action,
        subjectKind: "slides",
        subjectId: slides.id,
        conferenceId: slides.session.conferenceId,
        facts: { audience: change.audience ?? slides.audience },
      },
    );
  });
}

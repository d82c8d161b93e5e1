// Uploading slides: every version is kept, and every change leaves an audit record.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { DomainError } from "~/domain/problem";
import { scanFile } from "~/platform/antivirus.server";
import { command, type Reader, read } from "~/platform/db.server";
import { type ArrivedFile, discardFile, keepFile } from "~/platform/files.server";
import { presentationKind } from "~/platform/presentation-file.server";
import { type Marking, safeFileName, slidesKindNames, slidesKinds } from "./slides";

/**
 * Takes a new version of a session's slides from one of its speakers. Uploading the newest version's
 * very content again changes nothing, nor does sending the same form with the same file again later; with another marking
 * it changes the marking, and waits for the organiser's release again. A browser that goes back restores the form's id, so
 * the same id with another file is a new version.
 *
 * @param input `file` has arrived; it is kept or discarded here, whatever happens
 * @throws DomainError `not-found` for another speaker's session, `invalid` for what is of no kind that is taken or is not clean
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
      throw new DomainError(
        "invalid",
        `The file must be a ${slidesKindNames} presentation`,
        "file",
      );
    const scan = await scanFile(file.path);
    if (scan === "infected")
      throw new DomainError("invalid", "The file did not pass the malware scan", "file");
    if (scan === "not-scanned")
      throw new DomainError(
        "conflict",
        "The malware scanner does not answer. Try again later",
        "file",
      );
    await findOwnSession(read, actor, input.sessionId);
    await keepFile(file);
    const fileName = safeFileName(input.fileName, kind);
    const mediaType = slidesKinds[kind];
    await command((tx) => addVersion({ tx, actor, now }, { ...input, fileName, mediaType }));
  } finally {
    await discardFile(file);
  }
}

type Version = {
  sessionId: string;
  file: ArrivedFile;
  fileName: string;
  mediaType: string;
  marking: Marking;
  uploadId: string;
};

async function addVersion(step: Step, input: Version): Promise<void> {
  const { tx, actor, now } = step;
  const session = await findOwnSession(tx, actor, input.sessionId);
  const { file, fileName, mediaType, marking, uploadId } = input;
  const again = { uploadId, sha256: file.sha256, slides: { sessionId: session.id } };
  if (await tx.slidesVersion.findFirst({ where: again, select: { id: true } })) return;
  const slides = await findOrMakeSlides(step, session.id, marking);
  const newest = slides.versions[0];
  const sameContent = newest?.sha256 === file.sha256;
  if (sameContent && slides.marking === marking) return;
  const number = (newest?.number ?? 0) + (sameContent ? 0 : 1);
  if (!sameContent)
    await tx.slidesVersion.create({
      data: {
        ...{ slidesId: slides.id, number, fileName, mediaType, uploadId },
        ...{ size: file.size, sha256: file.sha256 },
        ...{ uploadedById: actor.personId ?? "", uploadedAt: now },
      },
    });
  // What has been released was looked at; a new version or marking waits for the organiser again.
  await tx.slides.update({ where: { id: slides.id }, data: { marking, releasedAt: null } });
  await recordAudit(step, {
    action: sameContent ? "slides-marked" : "slides-uploaded",
    subjectKind: "slides",
    subjectId: slides.id,
    conferenceId: session.conferenceId,
    facts: { number, size: file.size, sha256: file.sha256, before: slides.marking, marking },
  });
}

function findOrMakeSlides({ tx, now }: Step, sessionId: string, marking: Marking) {
  return tx.slides.upsert({
    where: { sessionId },
    create: { sessionId, marking, createdAt: now },
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
}

/** A session that the actor speaks in; anybody else's is not found. */
async function findOwnSession(reader: Reader, actor: Actor, sessionId: string) {
  const session = await reader.session.findFirst({
    where: { id: sessionId, speakers: { some: { speaker: { personId: actor.personId ?? "" } } } },
    select: { id: true, conferenceId: true },
  });
  if (!session) throw new DomainError("not-found", "There is no session here.");
  return session;
}

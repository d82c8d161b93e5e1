// What the tests of slides need: a session with its speaker, and files as they arrive.
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Actor } from "../../app/domain/ground/audit/actor";
import { uploadSlides } from "../../app/domain/publishing/slides/upload-slides.server";
import { command, read } from "../../app/platform/db.server";
import { receiveFile } from "../../app/platform/files.server";
import { makeActor, makeConference, makeSession, makeSlot, testNow } from "./factories";

/** A session with somebody who speaks in it, and an organiser. */
export async function makeSpokenSession(kind: "breakout" | "plenary" = "breakout") {
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

/** A PDF with these words that has arrived. */
export const arrivedPdf = (words = "slides") =>
  receiveFile(Readable.from([`%PDF-1.7\n${words}`]), 1_000_000);

/** Uploads a PDF as slides of a session; they are returned with every version, the newest first. */
export async function makeSlides(
  actor: Actor,
  sessionId: string,
  words?: string,
  uploadId: string = randomUUID(),
) {
  const file = await arrivedPdf(words);
  const form = { fileName: "my slides.pdf", marking: "OFFICIAL" as const, uploadId };
  await uploadSlides(actor, { sessionId, file, ...form }, testNow);
  return read.slides.findUniqueOrThrow({
    where: { sessionId },
    select: { id: true, releasedAt: true, versions: { orderBy: { number: "desc" } } },
  });
}

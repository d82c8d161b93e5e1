// Who may have a file of slides, and why others may not.

import { wasInSession } from "~/domain/arriving/attendance/was-there.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { comes } from "~/domain/joining/registration/registration";
import { may } from "~/domain/people/access/access";
import type { RefusalCode } from "~/domain/problem";
import { read } from "~/platform/db.server";
import { slidesRefusal } from "./slides";

/** A file that somebody may have. `size` counts bytes. */
export type SlidesFile = {
  versionId: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
};

/** The file, or the reason why not. */
export type Download =
  | { may: true; file: SlidesFile }
  | { may: false; code: RefusalCode; sentence: string };

/**
 * The file of a version for somebody it is for, or the reason why they may not have it: `not-found` for an unknown version,
 * `forbidden` with the sentence of `slidesRefusal`.
 */
export async function mayDownload(
  actor: Actor & { personId: string },
  versionId: string,
  now: Date,
): Promise<Download> {
  const version = await findVersion(versionId);
  if (!version) return { may: false, code: "not-found", sentence: "There are no slides here." };
  const { session, versions, ...slides } = version.slides;
  const speaks = session.speakers.some(({ speaker }) => speaker.personId === actor.personId);
  const refusal = slidesRefusal(
    { ...slides, newest: versions[0]?.number === version.number },
    {
      ownsOrOrganises: speaks || may(actor, "open-any-slides"),
      ...(await partIn(session, actor.personId)),
    },
    now,
  );
  if (refusal) return { may: false, code: "forbidden", sentence: refusal };
  const { fileName, mediaType, size, sha256 } = version;
  return { may: true, file: { versionId, fileName, mediaType, size, sha256 } };
}

type Session = { id: string; conferenceId: string; slot: { kind: string } };

/** Whether somebody is approved for the conference of a session, and was in it. */
async function partIn(session: Session, personId: string) {
  const { conferenceId } = session;
  const registration = await read.registration.findUnique({
    where: { conferenceId_personId: { conferenceId, personId } },
    select: { id: true, state: true },
  });
  return {
    approved: registration !== null && comes(registration.state),
    wasThere: registration !== null && (await wasInSession(registration.id, session)),
  };
}

function findVersion(versionId: string) {
  return read.slidesVersion.findUnique({
    where: { id: versionId },
    select: {
      number: true,
      fileName: true,
      mediaType: true,
      size: true,
      sha256: true,
      slides: {
        select: {
          releasedAt: true,
          audience: true,
          session: {
            select: {
              id: true,
              conferenceId: true,
              slot: { select: { kind: true } },
              speakers: { select: { speaker: { select: { personId: true } } } },
            },
          },
          versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
        },
      },
    },
  });
}

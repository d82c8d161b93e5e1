// Questions about slides: a speaker's sessions, the organiser's list, what a delegate may download.

import { mainDoor } from "~/domain/arriving/attendance/attendance";
import { heldStates } from "~/domain/choosing/choices/places";
import type { Actor } from "~/domain/ground/audit/actor";
import { may } from "~/domain/people/access/access";
import { DomainError } from "~/domain/problem";
import { command, read } from "~/platform/db.server";
import { type Audience, slidesRefusal } from "./slides";

const newestFirst = { orderBy: { number: "desc" } } as const;

const versionFacts = {
  id: true,
  number: true,
  fileName: true,
  size: true,
  uploadedAt: true,
  _count: { select: { downloads: true } },
} as const;

/** The sessions somebody speaks in, newest conference first, with the state of their slides. */
export function listSpeakerSessions(personId: string) {
  return read.session.findMany({
    where: { speakers: { some: { speaker: { personId } } } },
    orderBy: { slot: { startsAt: "desc" } },
    select: {
      id: true,
      title: true,
      conference: { select: { name: true, slug: true, timeZone: true, releasedAt: true } },
      slot: { select: { startsAt: true, endsAt: true } },
      room: { select: { name: true } },
      slides: {
        select: {
          releasedAt: true,
          versions: { ...newestFirst, take: 1, select: { number: true, uploadedAt: true } },
        },
      },
    },
  });
}

/** One of the sessions somebody speaks in, with every version of its slides; null for anybody else's. */
export function getSpeakerSession(personId: string, sessionId: string) {
  return read.session.findFirst({
    where: { id: sessionId, speakers: { some: { speaker: { personId } } } },
    select: {
      id: true,
      slug: true,
      title: true,
      conference: { select: { name: true, slug: true, timeZone: true, releasedAt: true } },
      slot: { select: { startsAt: true, endsAt: true } },
      room: { select: { name: true } },
      slides: {
        select: {
          marking: true,
          audience: true,
          releasedAt: true,
          versions: { ...newestFirst, select: versionFacts },
        },
      },
    },
  });
}

/** Every session of a conference that has a speaker, with the state of its slides, for the organiser. */
export function listConferenceSlides(conferenceSlug: string) {
  return read.session.findMany({
    where: { conference: { slug: conferenceSlug }, speakers: { some: {} } },
    orderBy: [{ slot: { startsAt: "asc" } }, { title: "asc" }],
    select: {
      id: true,
      title: true,
      slot: { select: { startsAt: true, endsAt: true } },
      speakers: { select: { speaker: { select: { name: true, personId: true } } } },
      slides: {
        select: {
          id: true,
          marking: true,
          audience: true,
          releasedAt: true,
          versions: { ...newestFirst, take: 1, select: versionFacts },
        },
      },
    },
  });
}

/** The newest released slides of a session, for its page; null while there are none. `size` counts bytes. */
export async function getReleasedSlides(sessionId: string, now: Date) {
  const slides = await read.slides.findFirst({
    where: { sessionId, releasedAt: { lte: now } },
    select: {
      audience: true,
      versions: { ...newestFirst, take: 1, select: { id: true, fileName: true, size: true } },
    },
  });
  const file = slides?.versions[0];
  return slides && file ? { audience: slides.audience as Audience, ...file } : null;
}

/** A file that somebody may have. `size` counts bytes. */
export type SlidesFile = {
  versionId: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
};

/** Why somebody may not have a file; "" for those who may, and for visitors, who are not known yet. */
export async function getSlidesRefusal(
  { personId, ...actor }: Actor,
  versionId: string,
  now: Date,
): Promise<string> {
  if (!personId) return "";
  try {
    await getSlidesFile({ ...actor, personId }, versionId, now);
    return "";
  } catch (error) {
    if (error instanceof DomainError) return error.sentence;
    throw error;
  }
}

/**
 * The file of a version, for somebody it is for.
 *
 * @throws DomainError `not-found` for an unknown version, `forbidden` with the reason for those it is not for
 */
export async function getSlidesFile(
  actor: Actor & { personId: string },
  versionId: string,
  now: Date,
): Promise<SlidesFile> {
  const version = await read.slidesVersion.findUnique({
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
          versions: { ...newestFirst, take: 1, select: { number: true } },
        },
      },
    },
  });
  if (!version) throw new DomainError("not-found", "There are no slides here.");
  const { session, ...slides } = version.slides;
  const speaks = session.speakers.some(({ speaker }) => speaker.personId === actor.personId);
  const registration = await read.registration.findUnique({
    where: {
      conferenceId_personId: { conferenceId: session.conferenceId, personId: actor.personId },
    },
    select: {
      state: true,
      attendances: { select: { sessionId: true, checkpoint: true } },
      places: { where: { sessionId: session.id, state: { in: heldStates } }, select: { id: true } },
    },
  });
  const approved = registration?.state === "approved";
  const atSession = registration?.attendances.some(({ sessionId }) => sessionId === session.id);
  const atMain = registration?.attendances.some(({ checkpoint }) => checkpoint === mainDoor);
  const belonged = session.slot.kind === "plenary" || (registration?.places.length ?? 0) > 0;
  const refusal = slidesRefusal(
    { ...slides, newest: slides.versions[0]?.number === version.number },
    {
      ownsOrOrganises: speaks || may(actor, "open-any-slides"),
      approved,
      wasThere: Boolean(atSession || (atMain && belonged)),
    },
    now,
  );
  if (refusal) throw new DomainError("forbidden", refusal);
  const { fileName, mediaType, size, sha256 } = version;
  return { versionId, fileName, mediaType, size, sha256 };
}

/** Notes that somebody downloaded a version. Asking for its parts (ranges) is one download an hour. */
export function recordDownload(
  actor: Actor & { personId: string },
  versionId: string,
  now: Date,
): Promise<void> {
  return command(async (tx) => {
    const hourAgo = new Date(now.getTime() - 3_600_000);
    const recent = await tx.slidesDownload.findFirst({
      where: { versionId, personId: actor.personId, at: { gt: hourAgo } },
      select: { id: true },
    });
    if (recent) return;
    const data = { versionId, personId: actor.personId, at: now, address: actor.address };
    await tx.slidesDownload.create({ data });
  });
}

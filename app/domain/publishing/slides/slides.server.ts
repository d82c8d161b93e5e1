// Questions about slides: a speaker's sessions, the organiser's list, what a session's page offers.

import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { read } from "~/platform/db.server";
import { audienceOf } from "./slides";
import { conferenceSlidesInWords } from "./slides-in-words";

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

/**
 * The organiser's page of slides: every session of a conference that has a speaker, with how far its slides are; null for an
 * unknown conference.
 */
export async function getSlidesPage(slug: string) {
  const conference = await getConferenceForOrganiser(slug);
  if (!conference) return null;
  const sessions = await read.session.findMany({
    where: { conferenceId: conference.id, speakers: { some: {} } },
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
  return {
    conference: { slug, name: conference.name },
    sessions: conferenceSlidesInWords(sessions, conference.timeZone),
  };
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
  return slides && file ? { audience: audienceOf(slides.audience), ...file } : null;
}

/** Sessions of a conference whose slides are uploaded and not released: nobody but their speakers can see them yet. */
export function countSlidesToRelease(conferenceId: string): Promise<number> {
  return read.slides.count({
    where: { session: { conferenceId }, releasedAt: null, versions: { some: {} } },
  });
}

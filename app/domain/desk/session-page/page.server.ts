// A session's public page: the session, who reads it, and what it left behind.
import { getConference } from "~/domain/announcing/conferences/conferences.server";
import { getSession } from "~/domain/announcing/programme/programme.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { listWriteUpsOfSession } from "~/domain/publishing/library/library.server";
import { mayDownload } from "~/domain/publishing/slides/may-download.server";
import { audienceNames } from "~/domain/publishing/slides/slides";
import { getReleasedSlides } from "~/domain/publishing/slides/slides.server";
import { getSessionReader } from "./reader.server";

/** A session of a released conference as `actor` sees its page; null where there is none. Sizes count bytes. */
export async function getSessionPage(actor: Actor, slug: string, sessionSlug: string, now: Date) {
  const conference = await getConference(slug);
  const session = conference && (await getSession(conference, sessionSlug, now));
  if (!session) return null;
  return {
    slug,
    name: conference.name,
    venue: conference.venue,
    session,
    writeUps: await listWriteUpsOfSession(session.id),
    reader: await getSessionReader(actor.personId, conference, session.slug, now),
    slides: await getSlides(actor, session.id, now),
  };
}

async function getSlides(actor: Actor, sessionId: string, now: Date) {
  const slides = await getReleasedSlides(sessionId, now);
  if (!slides) return null;
  const { id, size, audience } = slides;
  return {
    versionId: id,
    size,
    audience: audienceNames[audience],
    refusal: await refusalFor(actor, id, now),
  };
}

/** Why the reader may not have a file; "" for those who may, and for visitors, who are not known yet. */
async function refusalFor({ personId, ...actor }: Actor, versionId: string, now: Date) {
  if (personId === null) return "";
  const asked = await mayDownload({ ...actor, personId }, versionId, now);
  return asked.may ? "" : asked.sentence;
}

// What a conference's public pages show: the conference, and whether whoever reads them has registered for it.

import { isFull, momentOf, takesRegistrations } from "~/domain/announcing/conferences/conferences";
import {
  type Conference,
  getConference,
  getCurrentConference,
} from "~/domain/announcing/conferences/conferences.server";
import type { ProgrammeFilter } from "~/domain/announcing/programme/programme";
import { getOverview, getProgramme } from "~/domain/announcing/programme/programme.server";
import { isTheme } from "~/domain/announcing/programme/themes";
import { dateRange } from "~/domain/ground/time/dates";
import { isRegistered } from "~/domain/joining/registration/is-registered.server";

/**
 * The page of one conference; null for a draft and for an unknown slug.
 *
 * @param personId of its reader, null for a visitor
 */
export async function getConferencePage(slug: string, personId: string | null, now: Date) {
  const conference = await getConference(slug);
  return conference && pageOf(conference, personId, now);
}

/** The same of the current conference; null where there is none. */
export async function getHomePage(personId: string | null, now: Date) {
  const conference = await getCurrentConference();
  return conference && pageOf(conference, personId, now);
}

async function pageOf(conference: Conference, personId: string | null, now: Date) {
  const registered = await isRegistered(personId, conference.slug);
  return { overview: await getOverview(conference, now), registered };
}

/**
 * The page of a conference's programme; null for a draft and for an unknown slug.
 *
 * @param filter "" for every theme or every track
 * @param personId of its reader, null for a visitor
 * @returns `over` once nobody chooses any more, `registering` where the reader can register now; `known` is false for a
 *   theme or a track that somebody made up
 */
export async function getProgrammePage(
  slug: string,
  filter: Required<ProgrammeFilter>,
  personId: string | null,
  now: Date,
) {
  const conference = await getConference(slug);
  if (!conference) return null;
  const { theme, track } = filter;
  const programme = await getProgramme(conference, filter, now);
  const registered = await isRegistered(personId, slug);
  return {
    slug: conference.slug,
    name: conference.name,
    venue: conference.venue,
    when: dateRange(conference.startsOn, conference.endsOn),
    over: momentOf(conference, now) === "past",
    registered,
    registering: takesRegistrations(conference, now) && !registered,
    full: isFull(conference),
    theme,
    track,
    known: (!theme || isTheme(theme)) && (!track || programme.tracks.includes(track)),
    ...programme,
  };
}

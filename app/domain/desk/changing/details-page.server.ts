// What the page of a conference's details shows: the details, and what stands in the way of a release or its withdrawal.

import { getConferenceDetails } from "~/domain/announcing/conferences/details.server";
import { listMissing } from "~/domain/announcing/releases/release-conference.server";
import { read } from "~/platform/db.server";

/**
 * The details of a conference with what it lacks for a release, and how many have registered, which a release cannot be
 * taken back from.
 *
 * @returns null for an unknown slug
 */
export async function getDetailsPage(slug: string) {
  const conference = await getConferenceDetails(slug);
  if (!conference) return null;
  const [missing, registrations] = await Promise.all([
    listMissing(read, conference.id),
    read.registration.count({ where: { conferenceId: conference.id } }),
  ]);
  return { conference, missing, registrations };
}

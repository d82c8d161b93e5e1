// Conferences as their organisers see them: drafts too.
import { read } from "~/platform/db.server";

const facts = {
  id: true,
  slug: true,
  name: true,
  venue: true,
  timeZone: true,
  startsOn: true,
  endsOn: true,
  capacity: true,
  admitted: true,
  current: true,
  releasedAt: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  choiceMode: true,
  choicesOpenAt: true,
  choicesCloseAt: true,
} as const;

/** The conference behind an organiser's page, released or not; null for an unknown slug. */
export function getConferenceForOrganiser(slug: string) {
  return read.conference.findUnique({ where: { slug }, select: facts });
}

/** Every conference, drafts too, the latest first. */
export function listConferencesForOrganiser() {
  return read.conference.findMany({
    orderBy: [{ startsOn: "desc" }, { name: "asc" }],
    select: facts,
  });
}

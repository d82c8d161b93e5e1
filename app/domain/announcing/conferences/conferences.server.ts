// Finds conferences for the pages that everybody may read. Drafts do not exist here; the organiser's queries show them.
import { read } from "~/platform/db.server";

/** Facts of a conference that hold nothing personal and nothing that only organisers need. */
const publicFacts = {
  id: true,
  slug: true,
  name: true,
  summary: true,
  description: true,
  audience: true,
  venue: true,
  address: true,
  timeZone: true,
  startsOn: true,
  endsOn: true,
  capacity: true,
  admitted: true,
  contactEmail: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  choicesOpenAt: true,
  choicesCloseAt: true,
  choiceMode: true,
  current: true,
  releasedAt: true,
  release: true,
} as const;

/** A released conference as public pages know it. */
export type Conference = NonNullable<Awaited<ReturnType<typeof getConference>>>;

/** The released conference with this slug, or null. A draft is null too. */
export function getConference(slug: string) {
  return read.conference.findFirst({
    where: { slug, releasedAt: { not: null } },
    select: publicFacts,
  });
}

/** The released conference that the organiser made current; failing that the released one whose days come last; or null. */
export function getCurrentConference() {
  return read.conference.findFirst({
    where: { releasedAt: { not: null } },
    orderBy: [{ current: "desc" }, { startsOn: "desc" }],
    select: publicFacts,
  });
}

/** Every released conference, the latest first. */
export function listConferences() {
  return read.conference.findMany({
    where: { releasedAt: { not: null } },
    orderBy: [{ startsOn: "desc" }, { name: "asc" }],
    select: {
      slug: true,
      name: true,
      summary: true,
      venue: true,
      startsOn: true,
      endsOn: true,
      timeZone: true,
      current: true,
      registrationOpensAt: true,
      registrationClosesAt: true,
    },
  });
}

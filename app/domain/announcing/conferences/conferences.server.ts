// Finds conferences for the pages that everybody may read. Drafts do not exist here; the organiser's queries show them.
import { dateRange } from "~/domain/ground/time/dates";
import { read } from "~/platform/db.server";
import { momentColumns, momentOf } from "./conferences";

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

/** Every released conference with its days as text: those to come, the next first, and those past, the latest first. */
export async function listConferences(now: Date) {
  const found = await read.conference.findMany({
    where: { releasedAt: { not: null } },
    orderBy: [{ startsOn: "desc" }, { name: "asc" }],
    select: { slug: true, name: true, summary: true, venue: true, ...momentColumns },
  });
  const conferences = found.map((conference) => ({
    slug: conference.slug,
    name: conference.name,
    summary: conference.summary,
    venue: conference.venue,
    when: dateRange(conference.startsOn, conference.endsOn),
    isPast: momentOf(conference, now) === "past",
  }));
  return {
    coming: conferences.filter(({ isPast }) => !isPast).reverse(),
    past: conferences.filter(({ isPast }) => isPast),
  };
}

// What the registration form needs to know before anybody fills it in.

import { isFull, momentColumns } from "~/domain/announcing/conferences/conferences";
import { type Reader, read } from "~/platform/db.server";
import { suggestFrom } from "./registration";

/** The released conference with this slug as registration knows it, or null. */
export function findConference(reader: Reader, slug: string) {
  return reader.conference.findFirst({
    where: { slug, releasedAt: { not: null } },
    select: {
      ...momentColumns,
      id: true,
      slug: true,
      name: true,
      venue: true,
      capacity: true,
      admitted: true,
      trustedDomains: true,
      contactEmail: true,
    },
  });
}

/**
 * What the registration page shows: the conference, whether it takes registrations, how full it is, and the employers of
 * three or more people approved, as suggestions.
 *
 * @returns null for a conference that is not there or not released
 */
export async function getRegistrationPage(slug: string) {
  const conference = await findConference(read, slug);
  if (!conference) return null;
  const { trustedDomains: _private, admitted: _counted, ...shown } = conference;
  const known = await read.registration.groupBy({
    by: ["organisation"],
    where: { conferenceId: conference.id, state: "approved" },
    having: { organisation: { _count: { gte: suggestFrom } } },
    orderBy: { organisation: "asc" },
    take: 300,
  });
  const full = isFull(conference);
  const waiting = full
    ? await read.registration.count({
        where: { conferenceId: conference.id, state: "waiting", offeredUntil: null },
      })
    : 0;
  return {
    conference: shown,
    full,
    waiting,
    organisations: known.map((group) => group.organisation),
  };
}

/** The email address and name that somebody signed in registers with, and whether they have registered already. */
export async function getRegistrant(personId: string, slug: string) {
  const person = await read.person.findUnique({
    where: { id: personId },
    select: {
      name: true,
      email: true,
      registrations: {
        where: { conference: { slug }, state: { notIn: ["draft", "withdrawn"] } },
        select: { id: true },
      },
    },
  });
  return (
    person && {
      name: person.name,
      email: person.email,
      registered: person.registrations.length > 0,
    }
  );
}

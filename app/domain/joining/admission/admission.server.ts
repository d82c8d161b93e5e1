// What sending and changing a registration both ask: the conference that is joined, and the employers known there.
import { momentColumns } from "~/domain/announcing/conferences/conferences";
import { listEmployersOf } from "~/domain/joining/registration/figures.server";
import { suggestFrom } from "~/domain/joining/registration/registration";
import type { Reader } from "~/platform/db.server";

/** The released conference with this slug as registering knows it, or null. */
export function findConferenceToJoin(reader: Reader, slug: string) {
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
    },
  });
}

/** As many suggestions as a form can carry. */
const mostEmployers = 300;

/** The employers that the form suggests: those that enough people approved have given. */
export function listEmployers(conferenceId: string): Promise<string[]> {
  return listEmployersOf(conferenceId, suggestFrom, mostEmployers);
}

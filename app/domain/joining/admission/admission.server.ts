// What sending and changing a registration both ask: the conference that is joined, and the employers known there.
import { momentColumns } from "~/domain/announcing/conferences/conferences";
import { statesThatCome, suggestFrom } from "~/domain/joining/registration/registration";
import { type Reader, read } from "~/platform/db.server";

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

/** The employers that the form suggests: those that enough people approved have given. */
export async function listEmployers(conferenceId: string): Promise<string[]> {
  const known = await read.registration.groupBy({
    by: ["organisation"],
    where: { conferenceId, state: { in: statesThatCome } },
    having: { organisation: { _count: { gte: suggestFrom } } },
    orderBy: { organisation: "asc" },
    take: 300,
  });
  return known.map((group) => group.organisation);
}

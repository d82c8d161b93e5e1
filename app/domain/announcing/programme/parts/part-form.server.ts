// What every form of a programme's part needs: the conference, and the part where there is one already.
import { read } from "~/platform/db.server";

/** The conference of a form. Days are calendar dates. */
function findConference(slug: string) {
  return read.conference.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, timeZone: true, startsOn: true, endsOn: true },
  });
}

/**
 * The conference, and one part of its programme.
 *
 * @param id null for a part that is still to be added
 * @param find the part with this id in this conference
 * @returns null where there is no such conference or no such part
 */
export async function findPart<T>(
  slug: string,
  id: string | null,
  find: (conferenceId: string, id: string) => Promise<T | null>,
) {
  const conference = await findConference(slug);
  if (!conference) return null;
  const part = id === null ? null : await find(conference.id, id);
  return id === null || part ? { conference, part } : null;
}

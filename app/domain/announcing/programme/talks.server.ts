// The sessions in which a person speaks: they are there then, so these count as their own wherever their day is told.
import { type Reader, read } from "~/platform/db.server";

/** What is said of a session that somebody speaks in, for `select`. */
const talkFacts = {
  id: true,
  slug: true,
  title: true,
  topic: true,
  slotId: true,
  slot: { select: { startsAt: true, endsAt: true } },
  room: { select: { name: true } },
} as const;

/** The sessions of a conference in which a person speaks, in the order of time. */
export async function listTalks(
  { conferenceId, personId }: { conferenceId: string; personId: string },
  reader: Reader = read,
) {
  const talks = await reader.session.findMany({
    where: { conferenceId, speakers: { some: { speaker: { personId } } } },
    orderBy: [{ slot: { startsAt: "asc" } }, { id: "asc" }],
    select: talkFacts,
  });
  return talks.map(({ slot, ...talk }) => ({ ...talk, ...slot }));
}

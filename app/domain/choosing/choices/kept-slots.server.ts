// The slots and sessions that every delegate of a conference chooses from: read once for each release and kept in memory, with
// nothing of any delegate; how full the sessions are is asked each time.
import { read } from "~/platform/db.server";
import { askPlacesHeld } from "./places.sql.server";

/** Conferences whose programme is kept, the one asked for last the longest: there is one for which people choose at a time. */
const mostKept = 8;

type Slots = Awaited<ReturnType<typeof readSlots>>;
type Kept = { release: number; slots: Promise<Slots> };

const kept = new Map<string, Kept>();

/**
 * The slots of a released conference in the order of time, with their sessions and how many places in each are held now. Every
 * change of a released programme grows its release, so that what was kept of another release is read anew.
 */
export async function listSlots({ id, release }: { id: string; release: number }) {
  const [slots, held] = await Promise.all([slotsOf(id, release), askPlacesHeld(id)]);
  return slots.map(({ sessions, ...slot }) => ({
    ...slot,
    sessions: sessions.map((session) => ({ ...session, placesHeld: held.get(session.id) ?? 0 })),
  }));
}

function slotsOf(id: string, release: number): Promise<Slots> {
  const before = kept.get(id);
  if (before?.release === release) return before.slots;
  const slots = readSlots(id);
  kept.delete(id);
  kept.set(id, { release, slots });
  // What could not be read is asked for again, and not remembered as a failure.
  slots.catch(() => kept.delete(id));
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return slots;
}

async function readSlots(conferenceId: string) {
  const slots = await read.slot.findMany({
    where: { conferenceId },
    orderBy: [{ startsAt: "asc" }, { endsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      title: true,
      startsAt: true,
      endsAt: true,
      sessions: {
        orderBy: [{ title: "asc" }, { id: "asc" }],
        select: {
          id: true,
          slug: true,
          title: true,
          summary: true,
          theme: true,
          topic: true,
          slotId: true,
          capacity: true,
          room: { select: { name: true, stepFree: true, hearingLoop: true } },
        },
      },
    },
  });
  return slots.map(({ sessions, ...slot }) => {
    const { startsAt, endsAt } = slot;
    return { ...slot, sessions: sessions.map((each) => ({ ...each, startsAt, endsAt })) };
  });
}

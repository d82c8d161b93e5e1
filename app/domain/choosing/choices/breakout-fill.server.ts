// How full the breakout sessions are, and how many delegates have still to choose, for the organisers.
import { countByPlacesHeld } from "~/domain/joining/registration/figures.server";
import { statesThatCome } from "~/domain/joining/registration/registration";
import { read } from "~/platform/db.server";
import { talkDuring } from "./day";
import { heldStates } from "./places";

/** The breakout slots that have sessions, in the order of the day, each session with the places taken and the places there are. */
export async function listBreakoutFill(conferenceId: string) {
  const slots = await read.slot.findMany({
    where: { conferenceId, kind: "breakout", sessions: { some: {} } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      startsAt: true,
      endsAt: true,
      sessions: {
        orderBy: [{ placesHeld: "desc" }, { title: "asc" }],
        select: { id: true, title: true, capacity: true, placesHeld: true },
      },
    },
  });
  return slots;
}

/**
 * How many approved delegates have neither a place nor a talk in every breakout slot. Whoever speaks during a slot has nothing to
 * choose in it. A delegate holds at most one place in a slot, so that the number of places says the number of slots.
 */
export async function countWithoutEveryPlace(conferenceId: string): Promise<number> {
  const [slots, holding, speakers] = await Promise.all([
    read.slot.findMany({
      where: { conferenceId, kind: "breakout", sessions: { some: {} } },
      select: { id: true, startsAt: true, endsAt: true },
    }),
    countByPlacesHeld(conferenceId),
    listSpeakersWhoCome(conferenceId),
  ]);
  let without = 0;
  for (const { held, count } of holding) if (held < slots.length) without += count;
  for (const { talks, places } of speakers) {
    const filled = slots.every((slot) => places.has(slot.id) || talkDuring(slot, talks));
    if (filled && places.size < slots.length) without -= 1;
  }
  return without;
}

/** The approved registrations of those who speak, with their talks and the slots in which they hold places. */
async function listSpeakersWhoCome(conferenceId: string) {
  // From the few who speak to their registrations: the other way SQLite would look at everybody who comes.
  const speakers = await read.speaker.findMany({
    where: { conferenceId, personId: { not: null }, sessions: { some: {} } },
    select: { personId: true },
  });
  const personIds = [...new Set(speakers.flatMap(({ personId }) => personId ?? []))];
  if (personIds.length === 0) return [];
  const registrations = await read.registration.findMany({
    where: { conferenceId, personId: { in: personIds }, state: { in: statesThatCome } },
    select: {
      id: true,
      places: { where: { state: { in: heldStates } }, select: { slotId: true } },
      person: {
        select: {
          speakers: {
            where: { conferenceId },
            select: { sessions: { select: { session: { select: { slot: slotTimes } } } } },
          },
        },
      },
    },
  });
  return registrations.map(({ id, places, person }) => ({
    id,
    places: new Set(places.map(({ slotId }) => slotId)),
    talks: person.speakers.flatMap(({ sessions }) => sessions.map(({ session }) => session.slot)),
  }));
}

const slotTimes = { select: { startsAt: true, endsAt: true } } as const;

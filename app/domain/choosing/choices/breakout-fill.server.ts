// How full the breakout sessions are, and how many delegates have not chosen yet, for the organisers.
import { statesThatCome } from "~/domain/joining/registration/registration";
import { read } from "~/platform/db.server";
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

/** How many approved delegates hold a place in fewer breakout slots than there are. */
export async function countWithoutEveryPlace(conferenceId: string): Promise<number> {
  const [slots, approved, holders] = await Promise.all([
    read.slot.count({ where: { conferenceId, kind: "breakout", sessions: { some: {} } } }),
    read.registration.count({ where: { conferenceId, state: { in: statesThatCome } } }),
    read.place.groupBy({
      by: ["registrationId"],
      where: {
        conferenceId,
        state: { in: heldStates },
        registration: { state: { in: statesThatCome } },
      },
      _count: true,
    }),
  ]);
  if (slots === 0) return 0;
  return approved - holders.filter(({ _count }) => _count >= slots).length;
}

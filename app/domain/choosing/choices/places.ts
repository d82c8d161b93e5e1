// The states of a place, and what counts as one that somebody holds or wants. Pure.

/** The states of a place: one that is offered is kept for its delegate until they answer. */
export const placeStates = ["held", "offered", "waiting", "released"] as const;
export type PlaceState = (typeof placeStates)[number];

/** Whether a place in this state is somebody's: it counts against the session's capacity and stands in their day. */
export function isHeld(state: string): boolean {
  return state === "held" || state === "offered";
}

/** The states in which a place is somebody's, for questions to the database. */
export const heldStates: PlaceState[] = placeStates.filter(isHeld);

/** The states in which somebody has a place or waits for one: all but the given up, whose rows are only remembered. */
export const wantedStates: PlaceState[] = placeStates.filter((state) => state !== "released");

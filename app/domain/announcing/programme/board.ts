// What an organiser's programme lacks, and what is added to it next.

/** How much there is of each part. */
export type BoardCounts = { rooms: number; slots: number; sessions: number };

/** The part that a programme needs next: each part goes into the one before it, and sessions never end. */
export function nextPart({ rooms, slots, sessions }: BoardCounts): "room" | "slot" | "session" {
  if (sessions > 0) return "session";
  if (rooms === 0) return "room";
  return slots === 0 ? "slot" : "session";
}

// What a conference lacks before it can be released.

/** A part of which there has to be one, and the sentence that says so. */
export type Missing = { what: "room" | "slot" | "session"; sentence: string };

/** The parts of which there is none, in the order in which they are made: each goes into the ones before it. */
export function missingParts(counts: {
  rooms: number;
  slots: number;
  sessions: number;
}): Missing[] {
  const missing: Missing[] = [];
  if (counts.rooms === 0) missing.push({ what: "room", sentence: "Add at least one room." });
  if (counts.slots === 0) missing.push({ what: "slot", sentence: "Add at least one slot." });
  if (counts.sessions === 0)
    missing.push({ what: "session", sentence: "Add at least one session." });
  return missing;
}

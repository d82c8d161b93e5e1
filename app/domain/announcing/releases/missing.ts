// What a conference lacks before it can be released, and what it should say before.
import { toBeAnnounced } from "~/domain/announcing/conferences/conferences";

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

/**
 * What stands for facts that an imported programme did not name. It can be released so: a place may be known to nobody yet.
 *
 * @returns a sentence, "" where every fact is there
 */
export function filledIn({ venue, address }: { venue: string; address: string }): string {
  const filled = [venue === toBeAnnounced && "venue", address === toBeAnnounced && "address"];
  const named = filled.filter((fact) => fact !== false);
  if (named.length === 0) return "";
  return `Say where it is: the ${named.join(" and the ")} still ${named.length === 1 ? "says" : "say"} “${toBeAnnounced}”`;
}

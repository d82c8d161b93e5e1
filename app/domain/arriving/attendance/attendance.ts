// Checking in: the checkpoints, and the verdict that follows from what is known of a ticket, a person and a door. Pure.
import { clockTime, localDay, shortDate } from "~/domain/ground/time/dates";
import type { RegistrationState } from "~/domain/joining/registration/registration";
import type { TicketState } from "~/domain/joining/tickets/tickets";

/** What a steward is told about one scan. */
export const verdicts = [
  "admitted",
  "already-in",
  "not-approved",
  "withdrawn",
  "reissued",
  "not-placed",
  "full",
  "unknown",
] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict that a stored word is; "unknown" for one that is none. */
export function verdictOf(word: string): Verdict {
  return verdicts.find((verdict) => verdict === word) ?? "unknown";
}

/** The one word or two that stand on the steward's screen. */
export const verdictWords: Record<Verdict, string> = {
  admitted: "Admitted",
  "already-in": "Already in",
  "not-approved": "Not approved",
  withdrawn: "Withdrawn",
  reissued: "Old badge",
  "not-placed": "No place here",
  full: "Full",
  unknown: "Not known",
};

/** What a steward does: let them go in, look, or stop them. Colour and sound follow from it. */
export type Tone = "go" | "attention" | "stop";

/** The tone of a verdict. */
export function toneOf(verdict: Verdict): Tone {
  if (verdict === "admitted") return "go";
  return verdict === "already-in" ? "attention" : "stop";
}

/** What a door asks for, beside its field too where it was sent empty. */
export const askForCode = "Scan a ticket, or type its code or the reference";

/** The answer to one scan. `name` is "" where the code belongs to nobody here; `practice` stands with what does not count. */
export type ScanResult = {
  scanId: string;
  verdict: Verdict;
  name: string;
  detail: string;
  practice?: true;
};

/** The main door's checkpoint. */
export const mainDoor = "main";

const sessionPrefix = "session:";

/** The checkpoint at the door of a session's room. */
export function sessionCheckpoint(slug: string): string {
  return sessionPrefix + slug;
}

/** The slug of the session at whose door a checkpoint stands; null for the main door. */
export function sessionOf(checkpoint: string): string | null {
  return checkpoint.startsWith(sessionPrefix) ? checkpoint.slice(sessionPrefix.length) : null;
}

/** Where somebody is scanned. `needsPlace` is true where only those who hold a place go in; `full` when no seat is left. */
export type Door = {
  checkpoint: string;
  /** As it stands in a sentence: "the main door". */
  called: string;
  needsPlace: boolean;
  full: boolean;
};

/** Whose ticket was scanned, as far as the verdict depends on it. */
export type Holder = {
  name: string;
  organisation: string;
  state: RegistrationState;
  ticket: TicketState;
  /** When they were first admitted at this checkpoint. */
  firstAt: Date | null;
  /** The session in which they hold a place at the time of this checkpoint's session. */
  place: { checkpoint: string; title: string; room: string | null } | null;
};

/** What can be said of a code that is nobody's at this conference; another conference's ticket gets the same words. */
const nobody = {
  verdict: "unknown",
  name: "",
  detail: "This code is not a ticket for this conference. Send them to the help desk.",
} as const;

const notApproved: Record<Exclude<RegistrationState, "approved" | "withdrawn">, string> = {
  draft: "They have not confirmed their registration. Send them to the help desk.",
  submitted: "Their registration has not been decided. Send them to the help desk.",
  waiting: "They are on the waiting list. Send them to the help desk.",
  declined: "Their registration was declined. Send them to the help desk.",
};

/**
 * The verdict on one scan.
 *
 * @param door null for a checkpoint that the conference does not have
 * @param holder null for a code that is not a ticket of this conference
 * @param at when the scan was made
 * @param timeZone of the conference, for the time at which somebody was first scanned
 */
export function judge(
  door: Door | null,
  holder: Holder | null,
  at: Date,
  timeZone: string,
): Pick<ScanResult, "verdict" | "name" | "detail"> {
  if (!door)
    return { ...nobody, detail: "This conference has no such checkpoint. Choose the door again." };
  if (!holder) return nobody;
  const say = (verdict: Verdict, detail: string) => ({ verdict, name: holder.name, detail });
  if (holder.state === "withdrawn")
    return say("withdrawn", "They have withdrawn. Send them to the help desk.");
  if (holder.state !== "approved") return say("not-approved", notApproved[holder.state]);
  if (holder.ticket !== "valid") return say("reissued", "Ask for the newer badge.");
  if (holder.firstAt)
    return say("already-in", firstScanned(holder.firstAt, at, door.called, timeZone));
  const placed = holder.place?.checkpoint === door.checkpoint;
  if (door.full && !placed) {
    const instead = door.needsPlace ? ` ${whereTheyBelong(holder)}` : "";
    return say("full", `There is no room left here.${instead}`);
  }
  if (door.needsPlace && !placed) return say("not-placed", whereTheyBelong(holder));
  return say("admitted", holder.organisation);
}

function firstScanned(first: Date, at: Date, door: string, timeZone: string): string {
  const sameDay = localDay(first, timeZone) === localDay(at, timeZone);
  const day = sameDay ? "" : ` on ${shortDate(first, timeZone)}`;
  return `First scanned at ${clockTime(first, timeZone)}${day} at ${door}.`;
}

function whereTheyBelong({ place }: Holder): string {
  if (!place) return "This person has no place in this slot.";
  const room = place.room ? ` in ${place.room}` : "";
  return `Their place is in ‘${place.title}’${room}.`;
}

// A conference at a glance for its organisers: what its page shows, of the figures of many nouns.
import type { Moment } from "~/domain/announcing/conferences/conferences";
import type { Growth } from "~/domain/joining/registration/figures";
import type { OrganiserTask } from "./tasks";

/** Whether the conference is still to come, on, or over: what the figures at the door are called follows from it. */
export type Phase = "before" | "during" | "after";

/** The phase that a moment of the conference's life belongs to. */
export function phaseOf(moment: Moment): Phase {
  if (moment === "today") return "during";
  return moment === "past" ? "after" : "before";
}

/** How many there are of one kind, under its name. */
export type Count = { label: string; value: number };

/** What the page shows. Moments and days are words already. */
export type Today = {
  conference: { slug: string; name: string };
  when: string;
  capacity: number;
  phase: Phase;
  tasks: OrganiserTask[];
  registrations: {
    /** Registrations that stand, and those of them that are approved. */
    inForce: number;
    approved: number;
    growth: Growth;
    approvedGrowth: Growth;
    byState: Count[];
    bySector: Count[];
    byRegion: Count[];
  };
  /** The breakout slots with the places taken in each session. */
  slots: {
    id: string;
    title: string;
    time: string;
    bars: (Count & { of: number | null })[];
  }[];
  /** People let in at the main door, and people approved. */
  attendance: { onSite: number; approved: number };
};

// A programme ready to be written in any of its forms.
import type { SessionRevision } from "~/domain/announcing/calendar/session-event";
import type { Schedule } from "../format/format";

/** A programme as `buildSchedule` gives it. */
export type BuiltSchedule = {
  schedule: Schedule;
  /** The number of its release. */
  release: number;
  /** When the conference was made: the stamp of what has not changed since. */
  madeAt: Date;
  /** The session that each event is, and how often that changed, by the event's guid. */
  revisions: ReadonlyMap<string, SessionRevision>;
  /** Who calendars say invites. */
  organiser: { name: string; email: string };
};

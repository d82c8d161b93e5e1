// A schedule made ready to be imported: what comes out of the worker's thread.
import type { DrawnProse } from "~/domain/ground/prose/prose";
import type { Schedule, ScheduleEvent } from "../format/format";

/** An event with our form of its texts, the short one and the long one. */
export type PreparedEvent = Pick<
  ScheduleEvent,
  "guid" | "slug" | "title" | "startsAt" | "endsAt" | "room" | "track" | "persons"
> & { summary: string; description: string };

/** A schedule that can be imported, and the HTML of its texts. `hash` is of all that the file says. */
export type PreparedSchedule = Pick<Schedule, "conference" | "rooms"> & {
  events: PreparedEvent[];
  hash: string;
  drawn: DrawnProse[];
};

/** A large schedule comes out of the worker in parts, since taking one in holds up everybody else. */
export type PreparedPart = Pick<PreparedSchedule, "events" | "drawn">;
/** What comes after the parts. */
export type PreparedEnd = { fault: string } | Omit<PreparedSchedule, keyof PreparedPart>;

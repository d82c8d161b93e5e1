// The forms in which a programme is given away, by the end of the file's name.
import type { SessionRevision } from "~/domain/announcing/calendar/session-event";
import type { Schedule } from "../format/format";
import { programmeCalendar } from "./ics";
import { writeScheduleJson } from "./json";
import { writeScheduleXml } from "./xml";

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

const formats = {
  json: {
    type: "application/json",
    write: (built: BuiltSchedule) => writeScheduleJson(built.schedule),
  },
  xml: {
    type: "application/xml",
    write: (built: BuiltSchedule) => writeScheduleXml(built.schedule),
  },
  ics: { type: "text/calendar", write: programmeCalendar },
};

/** One of the forms. */
export type ScheduleFormat = keyof typeof formats;

/** Whether a programme is given away in this form. */
export function isScheduleFormat(text: string): text is ScheduleFormat {
  return Object.hasOwn(formats, text);
}

/** The programme as text in one of the forms, and the media type of that. */
export function writeSchedule(
  built: BuiltSchedule,
  format: ScheduleFormat,
): { type: string; text: string } {
  const { type, write } = formats[format];
  return { type, text: write(built) };
}

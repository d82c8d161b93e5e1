// The forms in which a programme is given away, by the end of the file's name.
import type { BuiltSchedule } from "./built";
import { programmeCalendar } from "./ics";
import { writeScheduleJson } from "./json";
import { writeScheduleXml } from "./xml";

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

// A whole programme as one calendar, for everybody.

import { agendaCalendar } from "~/domain/announcing/calendar/calendar";
import type { Schedule } from "../format/format";

/**
 * The programme as iCalendar text.
 *
 * @param programme the schedule, the number of its release, and when it was released
 */
export function programmeCalendar(programme: {
  schedule: Schedule;
  release: number;
  stampedAt: Date;
}): string {
  const { conference, events } = programme.schedule;
  const host = conference.url ? new URL(conference.url).host : "conference";
  return agendaCalendar({
    name: conference.title,
    timeZone: conference.timeZone,
    events: events.map((event) => ({
      uid: `${event.guid}@${host}`,
      sequence: programme.release,
      title: event.title,
      description: event.abstract,
      location: [event.room, conference.venue].filter(Boolean).join(", "),
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      url: event.url,
      stampedAt: programme.stampedAt,
    })),
  });
}

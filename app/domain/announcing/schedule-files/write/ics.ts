// A whole programme as one calendar, for everybody.

import { agendaCalendar } from "~/domain/announcing/calendar/calendar";
import { sessionUid } from "~/domain/announcing/calendar/session-event";
import type { BuiltSchedule } from "./built";

/**
 * The programme as iCalendar text. What it says of an event changes only when that event does: its SEQUENCE, DTSTAMP and
 * LAST-MODIFIED (RFC 5545 §3.8.7) are the session's own.
 */
export function programmeCalendar(programme: Omit<BuiltSchedule, "release">): string {
  const { schedule, madeAt, revisions, organiser } = programme;
  const { conference, events } = schedule;
  const base = conference.url || "http://conference";
  return agendaCalendar({
    name: conference.title,
    timeZone: conference.timeZone,
    organiser,
    events: events.map((event) => {
      const known = revisions.get(event.guid);
      return {
        uid: sessionUid(known?.id ?? event.guid, base),
        sequence: known?.revision ?? 0,
        title: event.title,
        description: event.abstract,
        location: [event.room, conference.venue].filter(Boolean).join(", "),
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        url: event.url,
        stampedAt: known?.revisedAt ?? madeAt,
      };
    }),
  });
}

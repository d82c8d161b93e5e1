// A delegate's place as a calendar entry. Pure.

import type { CalendarEvent } from "~/domain/announcing/calendar/calendar";
import { type CalendarSession, sessionEvent } from "~/domain/announcing/calendar/session-event";

/**
 * The entry of one delegate's place in a session. Its UID belongs to the place, so that invitation, cancellation and feed
 * speak of one entry.
 *
 * @param place its id, iCalendar SEQUENCE, and when it last changed
 * @param baseUrl the address people use, without a slash at the end
 */
export function placeEvent(
  session: CalendarSession,
  place: { id: string; sequence: number; since: Date },
  baseUrl: string,
): CalendarEvent {
  return {
    ...sessionEvent(session, baseUrl),
    uid: `place-${place.id}@${new URL(baseUrl).hostname}`,
    sequence: place.sequence,
    stampedAt: place.since,
  };
}

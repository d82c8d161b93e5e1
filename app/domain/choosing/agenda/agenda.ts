// What needs no place, as entries of a delegate's agenda: what is for everyone, and what they speak in. Pure.

import type { CalendarEvent } from "~/domain/announcing/calendar/calendar";
import {
  type CalendarSession,
  type SessionRevision,
  sessionEvent,
  sessionUid,
} from "~/domain/announcing/calendar/session-event";

/**
 * The entry of a session that is for everyone, or that the agenda's owner speaks in.
 *
 * @param madeAt when its conference was made, for a session that has not changed since
 * @param baseUrl the address people use, without a slash at the end
 */
export function openEvent(
  session: CalendarSession & SessionRevision,
  madeAt: Date,
  baseUrl: string,
): CalendarEvent {
  return {
    ...sessionEvent(session, baseUrl),
    uid: sessionUid(session.id, baseUrl),
    sequence: session.revision,
    stampedAt: session.revisedAt ?? madeAt,
  };
}

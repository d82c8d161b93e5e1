// What needs no place, as entries of a delegate's agenda: what is for everyone, and what they speak in. Pure.

import type { CalendarEvent } from "~/domain/announcing/calendar/calendar";
import { type CalendarSession, sessionEvent } from "~/domain/announcing/calendar/session-event";

/**
 * The entry of a session that is for everyone, or that the agenda's owner speaks in.
 *
 * @param release the conference's number of changes since it was released, which serves as SEQUENCE
 * @param stampedAt when the programme was released
 * @param baseUrl the address people use, without a slash at the end
 */
export function openEvent(
  session: CalendarSession & { id: string },
  { release, stampedAt }: { release: number; stampedAt: Date },
  baseUrl: string,
): CalendarEvent {
  return {
    ...sessionEvent(session, baseUrl),
    uid: `session-${session.id}@${new URL(baseUrl).hostname}`,
    sequence: release,
    stampedAt,
  };
}

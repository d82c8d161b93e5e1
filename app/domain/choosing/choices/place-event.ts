// A delegate's place as a calendar entry. Pure.

import type { CalendarEvent } from "~/domain/announcing/calendar/calendar";
import {
  type CalendarSession,
  type SessionRevision,
  sessionEvent,
  sessionUid,
} from "~/domain/announcing/calendar/session-event";

/**
 * The entry of one delegate's place in a session. Its UID is the session's, so that invitation, cancellation and every feed
 * speak of one entry; its SEQUENCE grows with the place and with the session.
 *
 * @param place how often it changed, when last, and the UID of invitations from before the session's own was used
 * @param baseUrl the address people use, without a slash at the end
 */
export function placeEvent(
  session: CalendarSession,
  place: {
    sequence: number;
    since: Date;
    calendarUid: string | null;
    session: SessionRevision;
  },
  baseUrl: string,
): CalendarEvent {
  const { revisedAt } = place.session;
  return {
    ...sessionEvent(session, baseUrl),
    uid: place.calendarUid
      ? `${place.calendarUid}@${new URL(baseUrl).hostname}`
      : sessionUid(place.session.id, baseUrl),
    sequence: place.sequence + place.session.revision,
    stampedAt: revisedAt && revisedAt > place.since ? revisedAt : place.since,
  };
}

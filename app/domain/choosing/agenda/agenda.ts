// A delegate's agenda as calendar entries: the places they hold and the sessions that are for everyone. Pure.

import type { CalendarEvent } from "~/domain/announcing/calendar/calendar";
import { paths } from "~/paths";

/** What a calendar entry says of a session. */
export type AgendaSession = {
  id: string;
  slug: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  room: { name: string } | null;
  conference: { slug: string; name: string; venue: string };
};

/**
 * The entry of one delegate's place in a session. Its UID belongs to the place, so that invitation, cancellation and feed
 * speak of one entry.
 *
 * @param place its id, iCalendar SEQUENCE, and when it last changed
 * @param baseUrl the address people use, without a slash at the end
 */
export function placeEvent(
  session: AgendaSession,
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

/**
 * The entry of a session that is for everyone.
 *
 * @param release the conference's number of changes since it was released, which serves as SEQUENCE
 * @param stampedAt when the programme was released
 */
export function plenaryEvent(
  session: AgendaSession,
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

function sessionEvent(session: AgendaSession, baseUrl: string) {
  const { slug, title, startsAt, endsAt, room, conference } = session;
  return {
    title,
    description: conference.name,
    location: [room?.name, conference.venue].filter(Boolean).join(", "),
    startsAt,
    endsAt,
    url: `${baseUrl}${paths.session(conference.slug, slug)}`,
  };
}

/**
 * Who invites: the conference under its contact address, or under the installation's own where it has none.
 *
 * @param mailFrom an address, or `Name <address>`
 */
export function organiserOf(
  conference: { name: string; contactEmail: string },
  mailFrom: string,
): { name: string; email: string } {
  const email = [conference.contactEmail, mailFrom]
    .map((text) => (/<([^<>]+)>/.exec(text)?.[1] ?? text).trim())
    .find((text) => /^[^@\s]+@[^@\s]+$/.test(text));
  return { name: conference.name, email: email ?? "conference@localhost" };
}

/**
 * Of the sessions outside breakouts those that are for everyone: nothing else runs beside them. In an imported programme
 * many run side by side, and nobody is in all of them. Takes and keeps the order of starting.
 */
export function forEveryone<T extends { startsAt: Date; endsAt: Date }>(
  sessions: readonly T[],
): T[] {
  let busyUntil = new Date(0);
  return sessions.filter((session, index) => {
    const next = sessions[index + 1];
    const alone = session.startsAt >= busyUntil && !(next && next.startsAt < session.endsAt);
    if (session.endsAt > busyUntil) busyUntil = session.endsAt;
    return alone;
  });
}

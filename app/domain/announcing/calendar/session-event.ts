// A conference's session as a calendar has it, and who invites to it. Pure.

import { paths } from "~/paths";
import type { CalendarEvent } from "./calendar";

/** How often what calendars say of a session has changed, and when last; null where it is as it was made. */
export type SessionRevision = { id: string; revision: number; revisedAt: Date | null };

/** The UID of a session: the same in the public feed, in each delegate's and in letters, so that no calendar has it twice. */
export function sessionUid(sessionId: string, baseUrl: string): string {
  return `session-${sessionId}@${new URL(baseUrl).hostname}`;
}

/** What a calendar entry says of a session. */
export type CalendarSession = {
  slug: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  room: { name: string } | null;
  conference: { slug: string; name: string; venue: string };
};

/**
 * The entry of a session, without what makes it one reader's: its UID, its SEQUENCE and when it last changed.
 *
 * @param baseUrl the address people use, without a slash at the end
 */
export function sessionEvent(
  session: CalendarSession,
  baseUrl: string,
): Omit<CalendarEvent, "uid" | "sequence" | "stampedAt"> {
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

// Turns facts about sessions into calendars: a feed to subscribe to, an invitation, a cancellation. Knows no delegate.
import { type IcsEvent, type IcsPerson, writeIcs } from "~/platform/ics";

/**
 * What a calendar says of one entry. The times are instants. `uid` stays the same for the life of the entry, `sequence`
 * grows with every change that matters to a reader (RFC 5546 §2.1.4), and `stampedAt` is when the facts last changed.
 */
export type CalendarEvent = Omit<IcsEvent, "cancelled" | "organiser" | "attendee"> & {
  cancelled?: boolean;
  /** Whose entry it is, where a calendar holds those of several conferences. */
  organiser?: IcsPerson;
};

/** One entry for one person. `organiser` is the conference's own name and address. */
type Invitation = {
  event: CalendarEvent;
  organiser: IcsPerson;
  attendee: IcsPerson;
};

/** How long a subscribed calendar waits before it asks again. */
const feedRefreshMinutes = 60;

/**
 * A calendar to download or to subscribe to (METHOD:PUBLISH): a personal agenda, or a conference's whole programme.
 * Equal facts give equal bytes, so that an ETag holds. `timeZone` is an IANA name, and only a hint for display.
 */
export function agendaCalendar(agenda: {
  name: string;
  events: readonly CalendarEvent[];
  timeZone?: string;
  organiser?: IcsPerson;
}): string {
  const { name, events, timeZone = "Europe/London", organiser } = agenda;
  return writeIcs({
    method: "PUBLISH",
    feed: { name, timeZone, refreshMinutes: feedRefreshMinutes },
    events: events.map((event) => ({ organiser, ...entry(event) })),
  });
}

/** The entry for a place that one person holds (METHOD:REQUEST). It needs no answer: the place is already theirs. */
export function invitation({ event, organiser, attendee }: Invitation): string {
  return writeIcs({
    method: "REQUEST",
    events: [{ ...entry(event), cancelled: false, organiser, attendee }],
  });
}

/**
 * Takes an invitation back (METHOD:CANCEL). Give the invitation's `uid` and a higher `sequence`, or calendars ignore it.
 */
export function cancellation({ event, organiser, attendee }: Invitation): string {
  return writeIcs({
    method: "CANCEL",
    events: [{ ...entry(event), cancelled: true, organiser, attendee }],
  });
}

function entry({ cancelled = false, ...event }: CalendarEvent): IcsEvent {
  return { ...event, cancelled };
}

// What a conference's own page says: where it stands, the programme at a glance, the themes, the rooms.
import {
  isFull,
  type Moment,
  momentOf,
  takesRegistrations,
} from "~/domain/announcing/conferences/conferences";
import { dateRange, dateTime, timeRange } from "~/domain/ground/time/dates";
import { localMoment } from "~/domain/ground/time/wall-clock";
import { type ProgrammeDay, programmeDays, type SlotFacts } from "./programme";
import { type Theme, themes } from "./themes";

/** A room with its access facts; capacity in people, null where nobody has said. */
export type RoomFacts = {
  name: string;
  capacity: number | null;
  stepFree: boolean;
  hearingLoop: boolean;
};

/** A released conference as `getConference` finds it. */
type ConferenceFacts = {
  slug: string;
  name: string;
  summary: string;
  audience: string;
  venue: string;
  address: string;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  capacity: number;
  admitted: number;
  contactEmail: string;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
};

/** A time of the day at a glance. `session` is the slug of one that is alone; `themes` has one for each session. */
export type GlanceTime = {
  starts: string;
  title: string;
  session: string;
  breakout: boolean;
  themes: string[];
};

/** Everything the page says, as texts; "" where there is nothing to say. */
export type Overview = {
  slug: string;
  name: string;
  summary: string;
  audience: string;
  venue: string;
  address: string;
  contactEmail: string;
  when: string;
  hours: string;
  /** When its programme begins and ends, ISO 8601 with the offset; calendar dates where it has no slots. */
  starts: string;
  ends: string;
  moment: Moment;
  /** Registrations are taken, which can be so on the day too. */
  registering: boolean;
  full: boolean;
  opens: string;
  closes: string;
  sessions: number;
  tracks: number;
  themes: { theme: Theme; count: number }[];
  days: { date: string; title: string; hours: string; count: number }[];
  glance: GlanceTime[];
  rooms: RoomFacts[];
  /** Whether anybody has said which rooms are step-free; an imported programme does not. */
  accessKnown: boolean;
};

/** More times than this are summed up by day. */
const mostGlanceTimes = 16;

/**
 * Puts a conference's page together.
 *
 * @param slots with their sessions, from the same conference
 * @param now decides whether registration is open
 */
export function overviewOf(
  conference: ConferenceFacts,
  slots: readonly SlotFacts[],
  rooms: readonly RoomFacts[],
  now: Date,
): Overview {
  const { timeZone, registrationOpensAt: opens, registrationClosesAt: closes } = conference;
  const days = programmeDays(slots, timeZone);
  const sessions = slots.flatMap((slot) => slot.sessions);
  const { slug, name, summary, audience, venue, address, contactEmail } = conference;
  const times = days.flatMap((day) => day.times);
  return {
    ...{ slug, name, summary, audience, venue, address, contactEmail },
    when: dateRange(conference.startsOn, conference.endsOn),
    hours: days.length === 1 ? hoursOf(slots, timeZone) : "",
    ...spanOf(conference, slots),
    moment: momentOf(conference, now),
    registering: takesRegistrations(conference, now),
    full: isFull(conference),
    opens: opens ? dateTime(opens, timeZone) : "",
    closes: closes ? dateTime(closes, timeZone) : "",
    sessions: sessions.length,
    tracks: new Set(sessions.map(({ track }) => track).filter(Boolean)).size,
    themes: themes.map((theme) => ({
      theme,
      count: sessions.filter((session) => session.theme === theme).length,
    })),
    days: days.map(({ date, title, count, times: ofDay }) => ({
      date,
      title,
      count,
      hours: `from ${ofDay[0]?.starts ?? ""}`,
    })),
    glance: days.length === 1 && times.length <= mostGlanceTimes ? glanceOf(days) : [],
    rooms: [...rooms],
    accessKnown: rooms.some((room) => room.stepFree),
  };
}

function hoursOf(slots: readonly SlotFacts[], timeZone: string): string {
  const { first, last } = firstAndLast(slots);
  return timeRange(first, last, timeZone);
}

function spanOf(
  { startsOn, endsOn, timeZone }: ConferenceFacts,
  slots: readonly SlotFacts[],
): { starts: string; ends: string } {
  if (slots.length === 0) return { starts: startsOn, ends: endsOn };
  const { first, last } = firstAndLast(slots);
  return { starts: localMoment(first, timeZone), ends: localMoment(last, timeZone) };
}

function firstAndLast(slots: readonly SlotFacts[]): { first: Date; last: Date } {
  return {
    first: new Date(Math.min(...slots.map((slot) => slot.startsAt.getTime()))),
    last: new Date(Math.max(...slots.map((slot) => slot.endsAt.getTime()))),
  };
}

function glanceOf(days: readonly ProgrammeDay[]): GlanceTime[] {
  return days
    .flatMap((day) => day.times)
    .map(({ starts, title, breakout, sessions }) => {
      const alone = sessions.length === 1 ? sessions[0] : undefined;
      return {
        starts,
        title: alone?.title ?? title,
        session: alone?.slug ?? "",
        breakout: breakout && sessions.length > 1,
        themes: sessions.map((session) => session.theme),
      };
    });
}

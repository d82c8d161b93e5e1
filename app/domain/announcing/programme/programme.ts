// The programme as people read it: days, then times, then rooms, with the places left.
import { clockTime, localDay, longDate } from "~/domain/ground/time/dates";

/** A slot and its sessions as the database has them; sessions are ordered by room. */
export type SlotFacts = {
  kind: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  sessions: SessionFacts[];
};

/** A session in a slot. `speakers` are names in their order. */
export type SessionFacts = {
  slug: string;
  title: string;
  theme: string | null;
  track: string | null;
  capacity: number | null;
  placesHeld: number;
  room: string | null;
  roomPosition: number;
  speakers: string[];
};

/** One day of the programme. `date` is a calendar date, `title` the same for people. */
export type ProgrammeDay = { date: string; title: string; count: number; times: ProgrammeTime[] };

/** What begins at one time. `ends` is "" where the sessions end at different times; each then has its `until`. */
export type ProgrammeTime = {
  starts: string;
  ends: string;
  title: string;
  breakout: boolean;
  sessions: ProgrammeSession[];
};

/** One session on the programme. Texts are "" where there is nothing to say. */
export type ProgrammeSession = {
  slug: string;
  title: string;
  speakers: string;
  room: string;
  theme: string;
  track: string;
  until: string;
  places: string;
};

/** What kind of session a reader asked for; without either, all of them. */
export type ProgrammeFilter = { theme?: string; track?: string };

/** How full a session is. Without a capacity it takes no places. */
export type Filled = { capacity: number | null; placesHeld: number };

/** Places that nobody holds; null where people walk in without one. */
export function placesLeft({ capacity, placesHeld }: Filled): number | null {
  return capacity === null ? null : Math.max(0, capacity - placesHeld);
}

/**
 * The places left in a session, for people: "12 places left", "1 place left", "Full", or "" in a session without a limit.
 *
 * @param kind of its slot: only the sessions of a breakout have places
 * @param over the conference is: nobody needs a place any more, so none are named
 */
export function placesLeftInWords(kind: string, filled: Filled, over: boolean): string {
  const left = kind === "breakout" && !over ? placesLeft(filled) : null;
  if (left === null) return "";
  if (left === 0) return "Full";
  return left === 1 ? "1 place left" : `${left} places left`;
}

/**
 * Puts slots into days and times. Slots that begin together become one time, and its sessions stand in the order of the
 * rooms. Slots without a session (arrival, lunch) stay, unless the reader asked for a theme or a track.
 *
 * @param slots in any order
 * @param timeZone IANA name of the conference's time zone
 * @param over the conference is, so no places are named
 */
export function programmeDays(
  slots: readonly SlotFacts[],
  timeZone: string,
  filter: ProgrammeFilter = {},
  over = false,
): ProgrammeDay[] {
  const filtered = Boolean(filter.theme || filter.track);
  const byStart = new Map<number, SlotFacts[]>();
  for (const slot of slots) {
    const sessions = slot.sessions.filter(
      ({ theme, track }) =>
        (!filter.theme || theme === filter.theme) && (!filter.track || track === filter.track),
    );
    if (filtered && sessions.length === 0) continue;
    const start = slot.startsAt.getTime();
    byStart.set(start, [...(byStart.get(start) ?? []), { ...slot, sessions }]);
  }
  const days = new Map<string, ProgrammeDay>();
  for (const [start, together] of [...byStart].sort(([a], [b]) => a - b)) {
    const date = localDay(new Date(start), timeZone);
    const day = days.get(date) ?? { date, title: longDate(date), count: 0, times: [] };
    const time = timeOf(together, timeZone, over);
    day.count += time.sessions.length;
    day.times.push(time);
    days.set(date, day);
  }
  return [...days.values()];
}

function timeOf(together: SlotFacts[], timeZone: string, over: boolean): ProgrammeTime {
  const first = together[0] as SlotFacts;
  const endTogether = together.every((slot) => +slot.endsAt === +first.endsAt);
  const sessions = together
    .flatMap((slot) => slot.sessions.map((session) => ({ slot, session })))
    .sort(
      (a, b) =>
        a.session.roomPosition - b.session.roomPosition ||
        a.session.title.localeCompare(b.session.title, "en-GB"),
    );
  return {
    starts: clockTime(first.startsAt, timeZone),
    ends: endTogether ? clockTime(first.endsAt, timeZone) : "",
    title: together.length === 1 ? first.title : "",
    breakout: together.some((slot) => slot.kind === "breakout"),
    sessions: sessions.map(({ slot, session }) => ({
      slug: session.slug,
      title: session.title,
      speakers: session.speakers.join(", "),
      room: session.room ?? "",
      theme: session.theme ?? "",
      track: session.track ?? "",
      until: endTogether ? "" : clockTime(slot.endsAt, timeZone),
      places: placesLeftInWords(slot.kind, session, over),
    })),
  };
}

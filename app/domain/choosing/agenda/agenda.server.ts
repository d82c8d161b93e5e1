// A delegate's agenda as a calendar text: for the download, and for the feed that calendars subscribe to.

import { agendaCalendar, type CalendarEvent } from "~/domain/announcing/calendar/calendar";
import { organiserOf } from "~/domain/announcing/calendar/session-event";
import { forEveryone } from "~/domain/announcing/programme/for-everyone";
import { talkTitle } from "~/domain/announcing/programme/talks";
import { placeEvent } from "~/domain/choosing/choices/place-event";
import { heldStates } from "~/domain/choosing/choices/places";
import { statesThatCome } from "~/domain/joining/registration/registration";
import { read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { openEvent } from "./agenda";

const sessionFacts = {
  id: true,
  slug: true,
  title: true,
  revision: true,
  revisedAt: true,
  slot: { select: { startsAt: true, endsAt: true } },
  room: { select: { name: true } },
  conference: { select: { slug: true, name: true, venue: true } },
} as const;

/** How long a conference stays in its delegates' calendars when it is over: for its write-ups and its feedback. */
const daysKept = 90;

/**
 * The calendar of everything that a person is at: of each released conference that is not long over the sessions they speak
 * in, and where their registration is approved also the places they hold and the sessions for everyone. A place that was
 * given up is not in it, so a calendar that subscribes drops it. Equal facts give equal text.
 */
export async function getAgendaCalendar(personId: string, now: Date): Promise<string> {
  const since = new Date(now.getTime() - daysKept * 86_400_000).toISOString().slice(0, 10);
  const conferences = await listConferencesOf(personId, since);
  const { baseUrl, mailFrom } = env();
  const events: CalendarEvent[] = [];
  for (const { registrations, speakers, ...conference } of conferences) {
    const [registration] = registrations;
    const { createdAt } = conference;
    const talks = speakers.flatMap(({ sessions }) => sessions.map(({ session }) => timed(session)));
    const spoken = new Set(talks.map(({ id }) => id));
    const plenaries = registration ? await listPlenaries(conference.id) : [];
    const entries = [
      ...talks.map((talk) =>
        openEvent({ ...talk, title: talkTitle(talk.title) }, createdAt, baseUrl),
      ),
      ...plenaries
        .filter(({ id }) => !spoken.has(id))
        .map((session) => openEvent(session, createdAt, baseUrl)),
      ...(registration?.places ?? []).map((place) =>
        placeEvent(timed(place.session), place, baseUrl),
      ),
    ];
    const organiser = organiserOf(conference, mailFrom);
    events.push(...entries.map((event) => ({ ...event, organiser })));
  }
  const [only, ...others] = conferences;
  return agendaCalendar({
    name: only && others.length === 0 ? only.name : "My conferences",
    events: events.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    ...(only && { timeZone: only.timeZone }),
  });
}

/** The released conferences, by day, that somebody comes to or speaks at, with the places they hold and their talks. */
function listConferencesOf(personId: string, since: string) {
  const comes = { personId, state: { in: statesThatCome } };
  return read.conference.findMany({
    where: {
      releasedAt: { not: null },
      endsOn: { gte: since },
      OR: [
        { registrations: { some: comes } },
        { speakers: { some: { personId, sessions: { some: {} } } } },
      ],
    },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      timeZone: true,
      contactEmail: true,
      createdAt: true,
      registrations: {
        where: comes,
        select: {
          places: {
            where: { state: { in: heldStates } },
            select: {
              sequence: true,
              since: true,
              calendarUid: true,
              session: { select: sessionFacts },
            },
          },
        },
      },
      speakers: {
        where: { personId },
        select: { sessions: { select: { session: { select: sessionFacts } } } },
      },
    },
  });
}

async function listPlenaries(conferenceId: string) {
  const sessions = await read.session.findMany({
    where: { conferenceId, slot: { kind: "plenary" } },
    orderBy: [{ slot: { startsAt: "asc" } }, { id: "asc" }],
    select: sessionFacts,
  });
  return forEveryone(sessions.map(timed));
}

function timed<T extends { slot: { startsAt: Date; endsAt: Date } }>({ slot, ...session }: T) {
  return { ...session, ...slot };
}

// A delegate's agenda as a calendar text: for the download, and for the feed that calendars subscribe to.
import { read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { agendaCalendar } from "../calendar/calendar";
import { forEveryone, organiserOf, placeEvent, plenaryEvent } from "./agenda";

const sessionFacts = {
  id: true,
  slug: true,
  title: true,
  slot: { select: { startsAt: true, endsAt: true } },
  room: { select: { name: true } },
  conference: { select: { slug: true, name: true, venue: true } },
} as const;

/**
 * The calendar of everything that a person is at: the places they hold and the sessions for everyone, of each released
 * conference where their registration is approved. A place that was given up is not in it, so a calendar that subscribes
 * drops it. Equal facts give equal text.
 */
export async function getAgendaCalendar(personId: string): Promise<string> {
  const registrations = await read.registration.findMany({
    where: { personId, state: "approved", conference: { releasedAt: { not: null } } },
    orderBy: { conference: { startsOn: "asc" } },
    select: {
      conference: {
        select: {
          id: true,
          name: true,
          timeZone: true,
          contactEmail: true,
          release: true,
          releasedAt: true,
        },
      },
      places: {
        where: { state: "held" },
        select: { id: true, sequence: true, since: true, session: { select: sessionFacts } },
      },
    },
  });
  const { baseUrl, mailFrom } = env();
  const events = registrations.flatMap(({ places }) =>
    places.map((place) => placeEvent(timed(place.session), place, baseUrl)),
  );
  for (const { conference } of registrations) {
    const { release, releasedAt } = conference;
    const stamp = { release, stampedAt: releasedAt ?? new Date(0) };
    const plenaries = await listPlenaries(conference.id);
    events.push(...plenaries.map((session) => plenaryEvent(session, stamp, baseUrl)));
  }
  const [only, ...others] = registrations.map(({ conference }) => conference);
  return agendaCalendar({
    name: only && others.length === 0 ? only.name : "My conferences",
    events: events.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    ...(only && { timeZone: only.timeZone, organiser: organiserOf(only, mailFrom) }),
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

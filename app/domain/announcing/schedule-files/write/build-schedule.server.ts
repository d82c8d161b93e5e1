// Builds the exchange form of a programme from the database, for the public schedule addresses and the operator's tool.

import { organiserOf } from "~/domain/announcing/calendar/session-event";
import { themeLabel } from "~/domain/announcing/programme/themes";
import { paths } from "~/paths";
import { read } from "~/platform/db.server";
import { addressOf, env } from "~/platform/env.server";
import type { Prisma } from "../../../../../prisma/client/client";
import { noRoom, type Schedule, type ScheduleEvent } from "../format/format";
import { guidFor, isGuid } from "../format/text";
import type { BuiltSchedule } from "./built";

const facts = {
  id: true,
  slug: true,
  name: true,
  venue: true,
  address: true,
  timeZone: true,
  startsOn: true,
  endsOn: true,
  release: true,
  releasedAt: true,
  createdAt: true,
  contactEmail: true,
  rooms: {
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { name: true, capacity: true },
  },
  sessions: {
    orderBy: [{ slot: { startsAt: "asc" } }, { room: { position: "asc" } }, { title: "asc" }],
    select: {
      id: true,
      slug: true,
      title: true,
      summary: true,
      description: true,
      theme: true,
      track: true,
      externalId: true,
      revision: true,
      revisedAt: true,
      room: { select: { name: true } },
      slot: { select: { kind: true, startsAt: true, endsAt: true } },
      speakers: {
        orderBy: { position: "asc" },
        select: {
          speaker: { select: { id: true, externalId: true, name: true, biography: true } },
        },
      },
    },
  },
} satisfies Prisma.ConferenceSelect;

type Stored = NonNullable<Awaited<ReturnType<typeof find>>>;

function find(slug: string, drafts: boolean) {
  return read.conference.findFirst({
    where: { slug, ...(drafts ? {} : { releasedAt: { not: null } }) },
    select: facts,
  });
}

/**
 * A conference's programme as a Schedule, ready for `writeSchedule`.
 * Slots without a session (arrival, lunch) are left out, because the format has no place for them.
 *
 * @param options `drafts` also builds a programme that is not released; public pages never ask for it
 * @returns the schedule with what its calendar says besides, or null for an unknown slug
 */
export async function buildSchedule(
  slug: string,
  options: { drafts?: boolean } = {},
): Promise<BuiltSchedule | null> {
  const stored = await find(slug, options.drafts ?? false);
  if (!stored) return null;
  const events = stored.sessions.map((session) => eventOf(stored, session));
  const needsNoRoom = events.some((event) => event.room === noRoom);
  const tracks = [...new Set(events.map((event) => event.track).filter(Boolean))];
  const schedule: Schedule = {
    version: `release ${stored.release}`,
    conference: {
      title: stored.name,
      slug: stored.slug,
      venue: stored.venue,
      city: stored.address,
      startsOn: stored.startsOn,
      endsOn: stored.endsOn,
      timeZone: stored.timeZone,
      url: addressOf(paths.conference(stored.slug)),
    },
    rooms: needsNoRoom ? [...stored.rooms, { name: noRoom, capacity: null }] : stored.rooms,
    tracks,
    events,
  };
  const revisions = stored.sessions.map(
    (session) => [guidOf(stored, "event", session), session] as const,
  );
  return {
    schedule,
    release: stored.release,
    madeAt: stored.createdAt,
    revisions: new Map(revisions),
    organiser: organiserOf(stored, env().mailFrom),
  };
}

function eventOf(conference: Stored, session: Stored["sessions"][number]): ScheduleEvent {
  return {
    guid: guidOf(conference, "event", session),
    slug: session.slug,
    title: session.title,
    subtitle: "",
    abstract: session.summary,
    description: session.description,
    startsAt: session.slot.startsAt,
    endsAt: session.slot.endsAt,
    room: session.room?.name ?? noRoom,
    track: session.track ?? themeLabel(session.theme),
    type: session.slot.kind,
    language: "",
    url: addressOf(paths.session(conference.slug, session.slug)),
    persons: session.speakers.map(({ speaker }) => ({
      guid: guidOf(conference, "person", speaker),
      name: speaker.name,
      biography: speaker.biography,
    })),
    links: [],
    attachments: [],
  };
}

/** The identifier elsewhere where it is a UUID, or our own id, or one that is made of it. */
function guidOf(
  conference: { slug: string },
  kind: string,
  row: { id: string; externalId: string | null },
): string {
  return (
    [row.externalId, row.id].find((id) => id && isGuid(id)) ??
    guidFor(`${conference.slug}/${kind}/${row.id}`)
  );
}

// Finds the programme of a conference and its sessions for the pages that everybody may read.

import { momentOf } from "~/domain/announcing/conferences/conferences";
import type { Conference } from "~/domain/announcing/conferences/conferences.server";
import { proseOf } from "~/domain/ground/prose/prose.server";
import { clockTime, longDate, timeRange } from "~/domain/ground/time/dates";
import { read } from "~/platform/db.server";
import { type Overview, overviewOf } from "./overview";
import { listRooms } from "./parts/rooms.server";
import {
  type ProgrammeDay,
  type ProgrammeFilter,
  placesLeftInWords,
  programmeDays,
  type SlotFacts,
} from "./programme";
import { repeatsOf } from "./repeats";

/** What a programme hangs on. The caller has seen that the conference is released. */
type Of = Parameters<typeof momentOf>[0] & { id: string };

/**
 * The programme by day, time and room, with the themes and tracks that it has.
 *
 * @param filter shows only the sessions of one theme or one track
 * @param now nobody needs the places left of a conference that is over
 */
export async function getProgramme(
  conference: Of,
  filter: ProgrammeFilter,
  now: Date,
): Promise<{ days: ProgrammeDay[]; themes: string[]; tracks: string[]; rooms: number }> {
  const { slots } = await listSessionsBySlot(conference.id);
  const over = momentOf(conference, now) === "past";
  const sessions = slots.flatMap((slot) => slot.sessions);
  const distinct = (values: (string | null)[]) =>
    [...new Set(values)].filter((value): value is string => Boolean(value));
  return {
    days: programmeDays(slots, conference.timeZone, filter, over),
    themes: distinct(sessions.map((session) => session.theme)),
    tracks: distinct(sessions.map((session) => session.track)).sort((a, b) =>
      a.localeCompare(b, "en-GB"),
    ),
    rooms: distinct(sessions.map((session) => session.room)).length,
  };
}

/** What a conference's own page says; `html` is its description. */
export async function getOverview(
  conference: Conference,
  now: Date,
): Promise<Overview & { html: string }> {
  const { slots, rooms } = await listSessionsBySlot(conference.id);
  const [html = ""] = await proseOf([conference.description]);
  return { ...overviewOf(conference, slots, rooms, now), html };
}

/**
 * The slots with their sessions, and the rooms. A large programme has hundreds of sessions and speakers, so they are asked for
 * in flat lists and joined here.
 */
async function listSessionsBySlot(conferenceId: string) {
  const [slots, sessions, rooms, speakers, speaking] = await Promise.all([
    read.slot.findMany({
      where: { conferenceId },
      orderBy: [{ startsAt: "asc" }, { endsAt: "asc" }],
      select: { id: true, kind: true, title: true, startsAt: true, endsAt: true },
    }),
    read.session.findMany({
      where: { conferenceId },
      select: {
        id: true,
        slotId: true,
        roomId: true,
        slug: true,
        title: true,
        theme: true,
        track: true,
        capacity: true,
        placesHeld: true,
      },
    }),
    listRooms(conferenceId),
    read.speaker.findMany({ where: { conferenceId }, select: { id: true, name: true } }),
    read.sessionSpeaker.findMany({
      where: { session: { conferenceId } },
      orderBy: { position: "asc" },
      select: { sessionId: true, speakerId: true },
    }),
  ]);
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const speakersOf = new Map<string, string[]>();
  for (const { sessionId, speakerId } of speaking) {
    const before = speakersOf.get(sessionId);
    const name = names.get(speakerId) ?? "";
    if (before) before.push(name);
    else speakersOf.set(sessionId, [name]);
  }
  const roomOf = new Map(rooms.map((room, position) => [room.id, { name: room.name, position }]));
  const bySlot = new Map(
    slots.map((slot) => [slot.id, { ...slot, sessions: [] as SlotFacts["sessions"] }]),
  );
  for (const { id, slotId, roomId, ...session } of sessions) {
    const room = roomId ? roomOf.get(roomId) : undefined;
    bySlot.get(slotId)?.sessions.push({
      ...session,
      room: room?.name ?? null,
      roomPosition: room?.position ?? rooms.length,
      speakers: speakersOf.get(id) ?? [],
    });
  }
  const joined: SlotFacts[] = [...bySlot.values()];
  return { slots: joined, rooms };
}

/** A session with everything its page says, its times as texts; null where the conference has no such session. */
export async function getSession(conference: Of, slug: string, now: Date) {
  const session = await read.session.findUnique({
    where: { conferenceId_slug: { conferenceId: conference.id, slug } },
    select: {
      id: true,
      slug: true,
      title: true,
      summary: true,
      description: true,
      theme: true,
      track: true,
      topic: true,
      capacity: true,
      placesHeld: true,
      room: { select: { name: true, capacity: true, stepFree: true, hearingLoop: true } },
      slot: { select: { id: true, kind: true, title: true, startsAt: true, endsAt: true } },
      speakers: {
        orderBy: { position: "asc" },
        select: {
          speaker: {
            select: { id: true, name: true, jobTitle: true, organisation: true, biography: true },
          },
        },
      },
    },
  });
  if (!session) return null;
  const over = momentOf(conference, now) === "past";
  const { topic, capacity, placesHeld, slot, speakers, description, ...facts } = session;
  const biographies = speakers.map(({ speaker }) => speaker.biography);
  const [html = "", ...drawn] = await proseOf([description, ...biographies]);
  return {
    ...facts,
    // Imported descriptions often begin with their summary; it is not said twice.
    lead: description.startsWith(facts.summary) ? "" : facts.summary,
    html,
    capacity: slot.kind === "breakout" ? capacity : null,
    places: placesLeftInWords(slot.kind, { capacity, placesHeld }, over),
    over,
    day: longDate(slot.startsAt, conference.timeZone),
    time: timeRange(slot.startsAt, slot.endsAt, conference.timeZone),
    slot: { id: slot.id, kind: slot.kind, title: slot.title },
    speakers: speakers.map(({ speaker: { biography: _, ...speaker } }, index) => ({
      ...speaker,
      html: drawn[index] ?? "",
    })),
    accessKnown:
      (await read.room.count({ where: { conferenceId: conference.id, stepFree: true } })) > 0,
    repeats: topic === null ? [] : await listRepeats(conference, { id: session.id, topic }, over),
  };
}

/** The sessions that repeat one, in the order of time. */
async function listRepeats(conference: Of, session: { id: string; topic: string }, over: boolean) {
  const onTopic = await read.session.findMany({
    where: { conferenceId: conference.id, topic: session.topic },
    orderBy: [{ slot: { startsAt: "asc" } }, { slug: "asc" }],
    select: {
      id: true,
      topic: true,
      slug: true,
      title: true,
      capacity: true,
      placesHeld: true,
      room: { select: { name: true } },
      slot: { select: { kind: true, startsAt: true } },
    },
  });
  return repeatsOf(session, onTopic).map(({ slug, title, slot, room, ...filled }) => ({
    slug,
    title,
    day: longDate(slot.startsAt, conference.timeZone),
    starts: clockTime(slot.startsAt, conference.timeZone),
    room: room?.name ?? "",
    places: placesLeftInWords(slot.kind, filled, over),
  }));
}

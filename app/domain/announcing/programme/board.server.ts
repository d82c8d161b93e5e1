// The organiser's view of a programme: every slot by time with its sessions by room, and where something is missing.

import { clockTime, localDay, longDate, timeRange } from "~/domain/ground/time/dates";
import { read } from "~/platform/db.server";
import type { Prisma } from "../../../../prisma/client/client";

const facts = {
  id: true,
  kind: true,
  title: true,
  startsAt: true,
  endsAt: true,
  sessions: {
    orderBy: [{ room: { position: "asc" } }, { title: "asc" }],
    select: {
      id: true,
      title: true,
      theme: true,
      capacity: true,
      placesHeld: true,
      roomId: true,
      room: { select: { name: true } },
      speakers: {
        orderBy: { position: "asc" },
        select: { speaker: { select: { name: true } } },
      },
    },
  },
} satisfies Prisma.SlotSelect;

/**
 * A conference with its slots by day, each with its sessions, the rooms that are free in a breakout, and the pause before it.
 *
 * @returns all texts ready to show; `freeRooms` only for breakouts; `pause` as "10:40am to 11am", or ""; null for an unknown slug
 */
export async function getProgrammeBoard(slug: string) {
  const conference = await read.conference.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, timeZone: true, releasedAt: true },
  });
  if (!conference) return null;
  const { id: conferenceId, name, timeZone, releasedAt } = conference;
  const slots = await read.slot.findMany({
    where: { conferenceId },
    orderBy: [{ startsAt: "asc" }, { endsAt: "asc" }],
    select: facts,
  });
  const rooms = await read.room.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: {
      id: true,
      name: true,
      capacity: true,
      stepFree: true,
      hearingLoop: true,
      _count: { select: { sessions: true } },
    },
  });
  const speakers = await read.speaker.findMany({
    where: { conferenceId },
    orderBy: { name: "asc" },
    select: { id: true, name: true, organisation: true, _count: { select: { sessions: true } } },
  });
  const days: { date: string; title: string; slots: ReturnType<typeof boardSlot>[] }[] = [];
  let busyUntil: Date | null = null;
  for (const slot of slots) {
    const date = localDay(slot.startsAt, timeZone);
    let day = days.at(-1);
    if (day?.date !== date) {
      day = { date, title: longDate(date), slots: [] };
      days.push(day);
      busyUntil = null;
    }
    const pause: string =
      busyUntil && slot.startsAt > busyUntil
        ? `${clockTime(busyUntil, timeZone)} to ${clockTime(slot.startsAt, timeZone)}`
        : "";
    day.slots.push(boardSlot(slot, rooms, timeZone, pause));
    if (!busyUntil || slot.endsAt > busyUntil) busyUntil = slot.endsAt;
  }
  return { conference: { slug, name, isDraft: releasedAt === null }, days, rooms, speakers };
}

type SlotRow = Prisma.SlotGetPayload<{ select: typeof facts }>;

function boardSlot(
  slot: SlotRow,
  rooms: { id: string; name: string }[],
  timeZone: string,
  pause: string,
) {
  const isBreakout = slot.kind === "breakout";
  const used = new Set(slot.sessions.map(({ roomId }) => roomId));
  return {
    id: slot.id,
    title: slot.title,
    isBreakout,
    time: timeRange(slot.startsAt, slot.endsAt, timeZone),
    pause,
    freeRooms: isBreakout ? rooms.filter(({ id }) => !used.has(id)) : [],
    sessions: slot.sessions.map(({ room, roomId: _, speakers, ...session }) => ({
      ...session,
      room: room?.name ?? "",
      speakers: speakers.map(({ speaker }) => speaker.name),
    })),
  };
}

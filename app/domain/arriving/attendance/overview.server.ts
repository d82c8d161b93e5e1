// Attendance as organisers see it: by checkpoint, over time, what doors refused, and who has to be found in an emergency.

import { clockTime } from "~/domain/ground/time/dates";
import { read } from "~/platform/db.server";
import { type Arrivals, countArrivals } from "./arrivals";
import { mainDoor, sessionCheckpoint, type Verdict, verdictOf } from "./attendance";
import { mainCheckpoint } from "./checkpoints";

/** Undone and refused scans that are listed. */
const recentScans = 20;

type Of = { id: string; timeZone: string };

/**
 * How many were admitted where. `text` names the checkpoint, `place` says where it is, `of` is the limit of a session.
 * Sessions stand in the order of time, then of rooms.
 */
export type CheckpointFigure = {
  checkpoint: string;
  text: string;
  place: string;
  count: number;
  of: number | null;
};

/** The figures of every checkpoint, the main door first. */
export async function listCheckpointFigures(conference: Of): Promise<CheckpointFigure[]> {
  const conferenceId = conference.id;
  const [admitted, sessions] = await Promise.all([
    read.attendance.groupBy({ by: ["checkpoint"], where: { conferenceId }, _count: true }),
    read.session.findMany({
      where: { conferenceId },
      orderBy: [{ slot: { startsAt: "asc" } }, { room: { position: "asc" } }, { title: "asc" }],
      select: {
        slug: true,
        title: true,
        capacity: true,
        slot: { select: { startsAt: true } },
        room: { select: { name: true } },
      },
    }),
  ]);
  const counts = new Map(admitted.map(({ checkpoint, _count }) => [checkpoint, _count]));
  const count = (checkpoint: string) => counts.get(checkpoint) ?? 0;
  const { checkpoint, text } = mainCheckpoint;
  return [
    { checkpoint, text, place: text, count: count(checkpoint), of: null },
    ...sessions.map(({ slug, title, capacity, slot, room }) => ({
      checkpoint: sessionCheckpoint(slug),
      text: `${clockTime(slot.startsAt, conference.timeZone)} ${room ? `${room.name}: ` : ""}${title}`,
      place: room?.name ?? title,
      count: count(sessionCheckpoint(slug)),
      of: capacity,
    })),
  ];
}

/** What the attendance page shows besides the checkpoints and the people on site. */
export async function getAttendanceOverview(conference: Of): Promise<{
  arrivals: Arrivals[];
  refused: { verdict: Verdict; count: number }[];
  undone: number;
}> {
  const conferenceId = conference.id;
  const [arrivals, verdicts, undone] = await Promise.all([
    read.attendance.findMany({
      where: { conferenceId, checkpoint: mainDoor },
      select: { at: true },
    }),
    read.scan.groupBy({
      by: ["verdict"],
      where: { conferenceId, verdict: { not: "admitted" }, undoneAt: null },
      _count: true,
    }),
    read.scan.count({ where: { conferenceId, undoneAt: { not: null } } }),
  ]);
  return {
    arrivals: countArrivals(
      arrivals.map(({ at }) => at),
      conference.timeZone,
    ),
    refused: verdicts
      .map(({ verdict, _count }) => ({ verdict: verdictOf(verdict), count: _count }))
      .sort((a, b) => b.count - a.count),
    undone,
  };
}

/** The newest scans that were undone, or that let nobody in, newest first. */
export function listConflicts(conferenceId: string) {
  return read.scan.findMany({
    where: { conferenceId, OR: [{ verdict: { not: "admitted" } }, { undoneAt: { not: null } }] },
    orderBy: { receivedAt: "desc" },
    take: recentScans,
    select: {
      scanId: true,
      checkpoint: true,
      verdict: true,
      name: true,
      detail: true,
      receivedAt: true,
      undoneAt: true,
    },
  });
}

/** Somebody on site and where they were seen last. */
export type Mustered = {
  id: string;
  name: string;
  organisation: string;
  checkpoint: string;
  at: Date;
};

/**
 * Everybody who was admitted at any door, by name: for an emergency, so a session's door counts although the main door
 * missed them.
 */
export async function listMuster(conferenceId: string): Promise<Mustered[]> {
  const seen = await read.attendance.findMany({
    where: { conferenceId },
    orderBy: { at: "asc" },
    select: {
      checkpoint: true,
      at: true,
      registration: { select: { id: true, fullName: true, organisation: true } },
    },
  });
  const last = new Map(
    seen.map(({ checkpoint, at, registration: { id, fullName, organisation } }) => [
      id,
      { id, name: fullName, organisation, checkpoint, at },
    ]),
  );
  return [...last.values()].sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

// Attendance as organisers see it: by checkpoint, over time, what doors refused, and who has to be found in an emergency.

import { clockTime } from "~/domain/ground/time/dates";
import { read } from "~/platform/db.server";
import { type Arrivals, countArrivals } from "./arrivals";
import { mainDoor, sessionCheckpoint, type Verdict, verdictOf } from "./attendance";
import { mainCheckpoint } from "./checkpoints";
import {
  askAdmitted,
  askArrivals,
  askForAttention,
  askMuster,
  askNewestForAttention,
  countPractice,
} from "./tally.sql.server";

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
  const [counts, sessions] = await Promise.all([
    askAdmitted(conferenceId),
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
  practice: number;
}> {
  const conferenceId = conference.id;
  const [arrivals, scans, practice] = await Promise.all([
    askArrivals(conferenceId, mainDoor),
    askForAttention(conferenceId),
    countPractice(conferenceId),
  ]);
  const [refused, undone] = [
    scans.filter((scan) => !scan.undone),
    scans.filter((scan) => scan.undone),
  ];
  return {
    arrivals: countArrivals(arrivals, conference.timeZone),
    refused: refused
      .map(({ verdict, count }) => ({ verdict: verdictOf(verdict), count }))
      .sort((a, b) => b.count - a.count),
    undone: undone.reduce((sum, { count }) => sum + count, 0),
    practice,
  };
}

/** The newest scans that were undone, or that let nobody in, newest first. */
export async function listConflicts(conferenceId: string) {
  const scans = await askNewestForAttention(conferenceId, recentScans);
  return scans.map(({ receivedAt, undoneAt, ...scan }) => ({
    ...scan,
    receivedAt: new Date(receivedAt),
    undoneAt: undoneAt ? new Date(undoneAt) : null,
  }));
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
  const seen = await askMuster(conferenceId);
  return seen.sort((a, b) => byName.compare(a.name, b.name));
}

const byName = new Intl.Collator("en-GB");

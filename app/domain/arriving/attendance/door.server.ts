// What the steward's page shows: the checkpoints of the conference, the live count, and the answer to the last scan.
import { read } from "~/platform/db.server";
import type { ScanResult, Verdict } from "./attendance";
import { type CheckpointGroup, groupCheckpoints } from "./checkpoints";
import { getAttendanceFigures } from "./figures.server";

/** The checkpoints of a conference in groups, the likely ones at `now` first. */
export async function listCheckpoints(
  conference: { id: string; timeZone: string },
  now: Date,
): Promise<CheckpointGroup[]> {
  const slots = await read.slot.findMany({
    where: { conferenceId: conference.id },
    orderBy: [{ startsAt: "asc" }, { endsAt: "asc" }],
    select: {
      title: true,
      startsAt: true,
      endsAt: true,
      sessions: {
        orderBy: [{ room: { position: "asc" } }, { title: "asc" }],
        select: { slug: true, title: true, room: { select: { name: true } } },
      },
    },
  });
  const flat = slots.map(({ sessions, ...slot }) => ({
    ...slot,
    sessions: sessions.map(({ room, ...session }) => ({ ...session, room: room?.name ?? null })),
  }));
  return groupCheckpoints(flat, now, conference.timeZone);
}

/** People on site, people expected (approved), and people admitted at one checkpoint. */
export type DoorCount = { onSite: number; expected: number; atCheckpoint: number };

/** The live count for a door. */
export async function getDoorCount(conferenceId: string, checkpoint: string): Promise<DoorCount> {
  const [{ onSite, approved }, atCheckpoint] = await Promise.all([
    getAttendanceFigures(conferenceId),
    read.attendance.count({ where: { conferenceId, checkpoint } }),
  ]);
  return { onSite, expected: approved, atCheckpoint };
}

/** The answer that a steward's own scan had, and whether it was undone since; null for anybody else's. */
export async function getOwnScan(input: {
  conferenceId: string;
  stewardId: string;
  scanId: string;
}): Promise<{ result: ScanResult; undone: boolean } | null> {
  const scan = await read.scan.findFirst({
    where: input,
    select: { scanId: true, verdict: true, name: true, detail: true, undoneAt: true },
  });
  if (!scan) return null;
  const { undoneAt, verdict, ...answer } = scan;
  return { result: { ...answer, verdict: verdict as Verdict }, undone: undoneAt !== null };
}

// What the steward's page shows: the checkpoints of the conference, the live count, and the answer to the last scan.
import { getConference } from "~/domain/announcing/conferences/conferences.server";
import { localDays } from "~/domain/ground/time/local-days";
import { countWhoCome } from "~/domain/joining/registration/figures.server";
import { DomainError } from "~/domain/problem";
import { read } from "~/platform/db.server";
import { mainDoor, type ScanResult, verdictOf } from "./attendance";
import { type CheckpointGroup, findCheckpoint, groupCheckpoints } from "./checkpoints";
import { type ConferenceDays, isPractice, practiceNote } from "./practice";
import { askAdmitted, askPractised } from "./tally.sql.server";

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

/** People on site, people expected (approved), and people admitted at one checkpoint; in practice, by today's practice. */
export type DoorCount = { onSite: number; expected: number; atCheckpoint: number };

/** The live count for a door. */
export async function getDoorCount(conferenceId: string, checkpoint: string): Promise<DoorCount> {
  return doorCount(conferenceId, checkpoint, await askAdmitted(conferenceId));
}

/** The count of today's practice, for a door on a day that is none of the conference's. */
async function getPracticeCount(
  { id, timeZone }: ConferenceDays & { id: string },
  checkpoint: string,
  now: Date,
): Promise<DoorCount> {
  const [today] = localDays(now, now, timeZone);
  return doorCount(id, checkpoint, await askPractised(id, today?.from ?? ""));
}

async function doorCount(
  conferenceId: string,
  checkpoint: string,
  admitted: Map<string, number>,
): Promise<DoorCount> {
  const at = (door: string) => admitted.get(door) ?? 0;
  const expected = await countWhoCome(conferenceId);
  return { onSite: at(mainDoor), expected, atCheckpoint: at(checkpoint) };
}

/** What a door counts at that moment. */
function countForDoor(
  conference: ConferenceDays & { id: string },
  checkpoint: string,
  now: Date,
): Promise<DoorCount> {
  return isPractice(now, conference)
    ? getPracticeCount(conference, checkpoint, now)
    : getDoorCount(conference.id, checkpoint);
}

/**
 * The live count for a door, as its device asks for it.
 *
 * @param checkpoint the main door where the address says none
 * @throws DomainError `not-found` for an unknown conference
 */
export async function findDoorCount(
  slug: string,
  checkpoint: string | null,
  now: Date,
): Promise<DoorCount> {
  const conference = await getConference(slug);
  if (!conference) throw new DomainError("not-found", "There is no conference here.");
  return countForDoor(conference, checkpoint || mainDoor, now);
}

/** The answer that a steward's own scan had, and whether it was undone since; null for anybody else's. */
export async function getOwnScan(input: {
  conferenceId: string;
  stewardId: string;
  scanId: string;
}): Promise<{ result: ScanResult; undone: boolean } | null> {
  const scan = await read.scan.findFirst({
    where: input,
    select: {
      scanId: true,
      verdict: true,
      name: true,
      detail: true,
      undoneAt: true,
      practice: true,
    },
  });
  if (!scan) return null;
  const { undoneAt, verdict, practice, ...answer } = scan;
  const result = { ...answer, verdict: verdictOf(verdict), ...(practice ? { practice } : {}) };
  return { result: result as ScanResult, undone: undoneAt !== null };
}

/**
 * What the page of a door comes with: the checkpoints, the count, and the answer to the steward's own last scan; null for an
 * unknown conference.
 *
 * @param asked what stands in the address: `checkpoint` is the main door where it says none, `scanId` the scan to answer
 * @throws DomainError `not-found` for a checkpoint that the conference does not have
 */
export async function getDoorPage(
  steward: { personId: string },
  asked: { slug: string; checkpoint: string | null; scanId: string | null },
  now: Date,
) {
  const conference = await getConference(asked.slug);
  if (!conference) return null;
  const groups = await listCheckpoints(conference, now);
  const checkpoint = findCheckpoint(groups, asked.checkpoint || mainDoor);
  if (!checkpoint) throw new DomainError("not-found", "This conference has no such checkpoint.");
  const own = {
    conferenceId: conference.id,
    stewardId: steward.personId,
    scanId: asked.scanId ?? "",
  };
  const [count, last] = await Promise.all([
    countForDoor(conference, checkpoint.checkpoint, now),
    getOwnScan(own),
  ]);
  const practice = practiceNote(now, conference);
  return { conference: conference.name, groups, checkpoint, count, last, practice };
}

// The checkpoints that a steward can choose from: the main door and the doors of the sessions, the likely ones first. Pure.
import { localDay, shortDate, timeRange } from "~/domain/ground/time/dates";
import { mainDoor, sessionCheckpoint } from "./attendance";

/** A checkpoint with the words it has on a page. */
export type Checkpoint = { checkpoint: string; text: string };

/** Checkpoints that belong together: those of one slot, or the main door alone. */
export type CheckpointGroup = { title: string; now: boolean; checkpoints: Checkpoint[] };

/** A slot with its sessions in the order of their rooms. */
type Slot = {
  title: string;
  startsAt: Date;
  endsAt: Date;
  sessions: { slug: string; title: string; room: string | null }[];
};

/** People begin to come to a session this long before it starts, in minutes. */
const earlyMinutes = 20;

/** The main door, for choosing. */
export const mainCheckpoint: Checkpoint = { checkpoint: mainDoor, text: "Main door" };

/**
 * The checkpoints in groups. While a slot is on, or about to begin, its sessions come first; otherwise the main door does.
 *
 * @param slots in the order of time
 * @param timeZone of the conference
 */
export function groupCheckpoints(
  slots: readonly Slot[],
  now: Date,
  timeZone: string,
): CheckpointGroup[] {
  const days = new Set(slots.map((slot) => localDay(slot.startsAt, timeZone)));
  const groups = slots
    .filter((slot) => slot.sessions.length > 0)
    .map((slot): CheckpointGroup => {
      const day = days.size > 1 ? `${shortDate(slot.startsAt, timeZone)}, ` : "";
      const time = timeRange(slot.startsAt, slot.endsAt, timeZone);
      const opens = slot.startsAt.getTime() - earlyMinutes * 60_000;
      return {
        title: slot.title ? `${day}${time}: ${slot.title}` : day + time,
        now: opens <= now.getTime() && now < slot.endsAt,
        checkpoints: slot.sessions.map(({ slug, title, room }) => ({
          checkpoint: sessionCheckpoint(slug),
          text: room ? `${room}: ${title}` : title,
        })),
      };
    });
  const main = { title: "Arrival", now: false, checkpoints: [mainCheckpoint] };
  return [...groups.filter((group) => group.now), main, ...groups.filter((group) => !group.now)];
}

/** The checkpoint of that name among those of the groups, or undefined. */
export function findCheckpoint(
  groups: readonly CheckpointGroup[],
  name: string,
): Checkpoint | undefined {
  return groups.flatMap((group) => group.checkpoints).find((one) => one.checkpoint === name);
}

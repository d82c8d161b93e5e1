// Finds what would be in two places at once: a room with two sessions, or a speaker in two.

import { timeRange } from "~/domain/ground/time/dates";
import { DomainError } from "~/domain/problem";
import type { Transaction } from "~/platform/db.server";
import type { ProgrammeOf } from "./change-programme.server";

/** A session as it would be. `speakers` are ids. */
type Wanted = {
  id: string;
  title: string;
  roomId: string | null;
  speakers: string[];
  startsAt: Date;
  endsAt: Date;
};

/**
 * Refuses a session whose room or speaker is elsewhere at an overlapping time, and names where. One that ends when the
 * other starts does not overlap it.
 *
 * @param fields where the sentences stand
 * @throws DomainError `conflict`
 */
export async function refuseClashes(
  tx: Transaction,
  conference: ProgrammeOf,
  wanted: Wanted,
  fields: { room: string; speakers: string },
): Promise<void> {
  const others = await tx.session.findMany({
    where: {
      conferenceId: conference.id,
      id: { not: wanted.id },
      slot: { startsAt: { lt: wanted.endsAt }, endsAt: { gt: wanted.startsAt } },
      OR: [
        ...(wanted.roomId ? [{ roomId: wanted.roomId }] : []),
        { speakers: { some: { speakerId: { in: wanted.speakers } } } },
      ],
    },
    select: {
      title: true,
      roomId: true,
      room: { select: { name: true } },
      slot: { select: { startsAt: true, endsAt: true } },
      speakers: { select: { speaker: { select: { id: true, name: true } } } },
    },
  });
  const other = others.find(({ roomId }) => wanted.roomId && roomId === wanted.roomId);
  const when = (slot: { startsAt: Date; endsAt: Date }) =>
    timeRange(slot.startsAt, slot.endsAt, conference.timeZone);
  if (other)
    throw new DomainError(
      "conflict",
      `“${other.title}” is in ${other.room?.name} from ${when(other.slot)}. Two sessions cannot be in one room at once`,
      fields.room,
    );
  for (const { title, slot, speakers } of others) {
    const busy = speakers.find(({ speaker }) => wanted.speakers.includes(speaker.id));
    if (busy)
      throw new DomainError(
        "conflict",
        `${busy.speaker.name} speaks in “${title}” from ${when(slot)}, so cannot be in “${wanted.title}” at that time`,
        fields.speakers,
      );
  }
}

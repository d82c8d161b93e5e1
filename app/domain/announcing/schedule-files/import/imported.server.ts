// Reads what an earlier import wrote, so that the next one can be compared with it.
import type { Transaction } from "~/platform/db.server";
import { type ImportedSession, slotKey } from "./plan";

/** A conference that may have been imported, with the sessions that were. */
export type Imported = {
  id: string;
  name: string;
  importHash: string | null;
  release: number;
  releasedAt: Date | null;
  sessions: ImportedSession[];
};

/** The conference with this slug and its imported sessions, or null. */
export async function readImported(tx: Transaction, slug: string): Promise<Imported | null> {
  const conference = await tx.conference.findUnique({
    where: { slug },
    select: { id: true, name: true, importHash: true, release: true, releasedAt: true },
  });
  if (!conference) return null;
  const sessions = await tx.session.findMany({
    where: { conferenceId: conference.id, externalId: { not: null } },
    select: {
      id: true,
      slug: true,
      externalId: true,
      title: true,
      summary: true,
      description: true,
      track: true,
      room: { select: { name: true } },
      slot: { select: { startsAt: true, endsAt: true } },
      speakers: {
        orderBy: { position: "asc" },
        select: { speaker: { select: { externalId: true } } },
      },
    },
  });
  return {
    ...conference,
    sessions: sessions.map(({ externalId, room, slot, speakers, ...session }) => ({
      ...session,
      externalId: externalId ?? "",
      room: room?.name ?? null,
      slot: slotKey(slot),
      speakers: speakers.flatMap(({ speaker }) => speaker.externalId ?? []),
    })),
  };
}

// Reads what an earlier import wrote, so that the next one can be compared with it.
import { type SessionBefore, slotKey } from "~/domain/announcing/programme/bring-in";
import type { Step } from "~/domain/ground/audit/step";

/** A conference that may have been imported, with the sessions that were and the slugs of those that were not. */
export type Imported = {
  id: string;
  name: string;
  importHash: string | null;
  releasedAt: Date | null;
  sessions: SessionBefore[];
  ownSlugs: string[];
};

/** The conference with this slug and its sessions, or null. */
export async function readImported(
  { tx }: Pick<Step, "tx">,
  slug: string,
): Promise<Imported | null> {
  const conference = await tx.conference.findUnique({
    where: { slug },
    select: { id: true, name: true, importHash: true, releasedAt: true },
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
  const own = await tx.session.findMany({
    where: { conferenceId: conference.id, externalId: null },
    select: { slug: true },
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
    ownSlugs: own.map((session) => session.slug),
  };
}

// Noting who downloaded slides, for their speakers to see how often.

import type { Actor } from "~/domain/ground/audit/actor";
import { command } from "~/platform/db.server";

/** Milliseconds in which asking again, as for a part (a range), is the same download. */
const oneDownload = 3_600_000;

/** Notes that somebody downloaded a version. Asking for its parts (ranges) is one download an hour. */
export function recordDownload(
  actor: Actor & { personId: string },
  versionId: string,
  now: Date,
): Promise<void> {
  return command(async (tx) => {
    const since = new Date(now.getTime() - oneDownload);
    const recent = await tx.slidesDownload.findFirst({
      where: { versionId, personId: actor.personId, at: { gt: since } },
      select: { id: true },
    });
    if (recent) return;
    const data = { versionId, personId: actor.personId, at: now, address: actor.address };
    await tx.slidesDownload.create({ data });
  });
}

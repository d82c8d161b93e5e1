// What every change of a release has in common: who may, and which conference.

import type { Actor } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";

/** A conference as a release finds it; a draft has no `releasedAt`. */
export type Releasable = { id: string; current: boolean; releasedAt: Date | null };

/**
 * Runs one change of a conference's release in a command.
 *
 * @throws DomainError `forbidden`, `not-found`, and what `work` throws
 */
export function changeRelease(
  actor: Actor,
  slug: string,
  now: Date,
  work: (step: Step, conference: Releasable) => Promise<void>,
): Promise<void> {
  demand(actor, "release-conferences");
  return command(async (tx) => {
    const conference = await tx.conference.findUnique({
      where: { slug },
      select: { id: true, current: true, releasedAt: true },
    });
    if (!conference) throw new DomainError("not-found", "There is no such conference.");
    await work({ tx, actor, now }, conference);
  });
}

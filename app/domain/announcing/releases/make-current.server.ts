// Makes a released conference the current one.

import { markCurrent } from "~/domain/announcing/conferences/release-state.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAbout } from "~/domain/ground/audit/audit.server";
import { DomainError } from "~/domain/problem";
import { changeRelease } from "./change-release.server";

/**
 * Makes a released conference the one that the home page shows, in place of the one before.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` for a draft
 */
export function makeCurrent(actor: Actor, slug: string, now: Date): Promise<void> {
  return changeRelease(actor, slug, now, async (step, { id, current, releasedAt }) => {
    if (current) return;
    if (!releasedAt)
      throw new DomainError("conflict", "Release the conference before you make it current.");
    await markCurrent(step, id);
    await recordAbout(step, "conference", { id, conferenceId: id }, "conference-made-current");
  });
}

// Withdraws the release of a conference, while nobody has registered for it.

import { changeRelease } from "~/domain/announcing/releases/change-release.server";
import { takeBack } from "~/domain/announcing/releases/release-conference.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { DomainError } from "~/domain/problem";

/**
 * Makes a released conference a draft again, which nobody but organisers sees.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` once somebody has registered
 */
export function withdrawRelease(actor: Actor, slug: string, now: Date): Promise<void> {
  return changeRelease(actor, slug, now, async (step, { id, releasedAt }) => {
    if (!releasedAt) return;
    const count = await step.tx.registration.count({ where: { conferenceId: id } });
    if (count > 0)
      throw new DomainError(
        "conflict",
        `${count === 1 ? "1 person has" : `${count} people have`} registered, so the release stays.`,
      );
    await takeBack(step, id);
  });
}

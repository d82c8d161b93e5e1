// Deletes a session on which nothing hangs: no place that somebody has or waits for, no slides.

import { changeProgramme } from "~/domain/announcing/programme/parts/change-programme.server";
import { findToDelete, removeSession } from "~/domain/announcing/programme/parts/sessions.server";
import { forgetGivenUpPlaces } from "~/domain/choosing/choices/session-places.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { DomainError } from "~/domain/problem";
import { whySessionStays } from "./what-hangs-on.server";

/**
 * Deletes a session. Deleting it twice is deleting it once.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` while people have or wait for places in it, or it has slides
 */
export function deleteSession(actor: Actor, slug: string, id: string, now: Date): Promise<void> {
  return changeProgramme(actor, slug, now, async (step, conference) => {
    const session = await findToDelete(step, conference.id, id);
    if (!session) return null;
    const stays = await whySessionStays(step.tx, id);
    if (stays) throw new DomainError("conflict", stays);
    await forgetGivenUpPlaces(step, [id]);
    await removeSession(step, id);
    return { action: "session-deleted", kind: "session", id, facts: session };
  });
}

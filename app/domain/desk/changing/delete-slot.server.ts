// Deletes a slot in which no session is; what remembers it, the places that were given up there, goes with its sessions.

import { changeProgramme } from "~/domain/announcing/programme/parts/change-programme.server";
import { findSlotToDelete, removeSlot } from "~/domain/announcing/programme/parts/slots.server";
import { moveGivenUpPlaces } from "~/domain/choosing/choices/session-places.server";
import type { Actor } from "~/domain/ground/audit/actor";

/**
 * Deletes a slot. Deleting it twice is deleting it once.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` while sessions are in it
 */
export function deleteSlot(actor: Actor, slug: string, id: string, now: Date): Promise<void> {
  return changeProgramme(actor, slug, now, async (step, conference) => {
    const slot = await findSlotToDelete(step, conference.id, id);
    if (!slot) return null;
    await moveGivenUpPlaces(step, id);
    await removeSlot(step, id);
    return { action: "slot-deleted", kind: "slot", id, facts: slot };
  });
}

// The rule of two: nobody publishes their own write-up.

import type { Actor } from "~/domain/ground/audit/actor";
import { DomainError } from "~/domain/problem";

/**
 * Refuses an editor who wrote the write-up: a second person signs it off for sensitivity and consent.
 *
 * @throws DomainError `forbidden`
 */
export function demandSecondPerson(actor: Actor, authorId: string): void {
  if (actor.personId === authorId)
    throw new DomainError("forbidden", "You wrote this write-up, so another editor reviews it.");
}

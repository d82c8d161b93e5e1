// The one sentence with which a command refuses an actor who may not do it.
import type { Actor } from "~/domain/ground/audit/actor";
import { DomainError } from "~/domain/problem";
import { type Deed, may, roleFor } from "./access";

/**
 * Refuses an actor whose roles do not allow the deed.
 *
 * @throws DomainError `forbidden`
 */
export function demand(actor: Actor, deed: Deed): void {
  if (!may(actor, deed))
    throw new DomainError("forbidden", `You need the ${roleFor(deed)} role to do this.`);
}

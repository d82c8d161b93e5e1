// The one sentence with which a command refuses an actor who may not do it.

import { type Actor, may, type Role } from "~/domain/ground/audit/actor";
import { DomainError } from "~/domain/problem";

/**
 * Refuses an actor who does not hold the role.
 *
 * @throws DomainError `forbidden`
 */
export function demandRole(actor: Actor, role: Role): void {
  if (!may(actor, role))
    throw new DomainError("forbidden", `You need the ${role} role to do this.`);
}

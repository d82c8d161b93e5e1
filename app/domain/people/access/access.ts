// Who may do what, as one table: each deed with the roles that may do it. Guards, commands and the access test read it.
import type { Actor, Role } from "~/domain/ground/audit/actor";

/**
 * The deeds that need a role. An administrator may do every one, and those with an empty list nobody else. What needs no
 * role is one's own (a registration, places, write-ups, the slides of one's sessions) and is asked for with its owner.
 */
export const access = {
  // at a door: one person at a time, and how many are in
  "check-in": ["steward", "organiser"],
  // for a conference
  organise: ["organiser"],
  "make-conferences": ["organiser"],
  "change-conferences": ["organiser"],
  "release-conferences": ["organiser"],
  "change-programmes": ["organiser"],
  "vet-registrations": ["organiser"],
  "reissue-tickets": ["organiser"],
  "print-badges": ["organiser"],
  "watch-attendance": ["organiser"],
  "read-letters": ["organiser"],
  "release-slides": ["organiser"],
  "open-any-slides": ["organiser"],
  // for the library; organising does not imply it, because a second person signs off write-ups
  "review-write-ups": ["editor"],
  "make-editions": ["editor"],
  "read-publishing-letters": ["editor"],
  // for the installation
  "give-roles": [],
  "read-trail": [],
  "read-personal-letters": [],
  "settle-held-letters": [],
} as const satisfies Record<string, readonly Role[]>;

/** Something that needs a role. */
export type Deed = keyof typeof access;

/** Whether somebody with these roles may do it. */
export function may({ roles }: Pick<Actor, "roles">, deed: Deed): boolean {
  const allowed: readonly Role[] = access[deed];
  return roles.some((role) => role === "administrator" || allowed.includes(role));
}

/** The role that a person is told they need: the narrowest that may do it. */
export function roleFor(deed: Deed): Role {
  return access[deed][0] ?? "administrator";
}

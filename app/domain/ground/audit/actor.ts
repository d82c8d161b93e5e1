// Who acts: the person behind a command, what they may do, and the address they came from.

/** Roles that are granted. Delegates and speakers are known by their registrations and sessions. */
export const roles = ["steward", "editor", "organiser", "administrator"] as const;
export type Role = (typeof roles)[number];

/**
 * A granted role as it was read from the database.
 *
 * @throws Error for a text that is no role
 */
export function grantedRole(text: string): Role {
  const role = roles.find((each) => each === text);
  if (!role) throw new Error(`No role is ${text}.`);
  return role;
}

/** The person behind a command. `personId` is null for visitors and for the house's own timed jobs. */
export type Actor = {
  personId: string | null;
  name: string;
  roles: readonly Role[];
  /** Network address, for the audit trail. */
  address: string;
  /** The browser session that they act by: since when, and until when unless they go on. None for the house itself. */
  session?: { id: string; since: Date; until: Date };
};

/** The house itself: timed jobs and the operator's commands. */
export const system: Actor = {
  personId: null,
  name: "The conference system",
  roles: ["administrator"],
  address: "local",
};

/** Somebody who is not signed in. */
export function visitor(address: string): Actor {
  return { personId: null, name: "A visitor", roles: [], address };
}

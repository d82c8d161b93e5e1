// What a session's public page says to its reader about a place in it. Pure.

/** How a reader's registration stands, as far as choosing goes: with none that counts, undecided, or approved. */
export type ReaderStands = "none" | "undecided" | "approved";

/**
 * Whoever reads a session's page. `registering` is true while people can register; `stands` is about the registration for this
 * conference; `closed` says why nobody can choose now.
 */
export type SessionReader = {
  signedIn: boolean;
  registering: boolean;
  stands: ReaderStands;
  placeHere: boolean;
  closed: string;
};

/** How somebody stands whose registration is in this state; null for those who have none. */
export function readerStands(state: string | null): ReaderStands {
  if (state === null || state === "withdrawn" || state === "declined") return "none";
  return state === "approved" ? "approved" : "undecided";
}

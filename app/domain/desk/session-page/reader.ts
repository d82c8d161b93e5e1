// What a session's public page says to its reader about a place in it. Pure.
import { type RegistrationState, standing } from "~/domain/joining/registration/registration";

/** How a reader's registration stands, as far as choosing goes: with none that counts, undecided, refused or approved. */
export type ReaderStands = "none" | "undecided" | "refused" | "approved";

/**
 * Whoever reads a session's page. `registering` is true while they can register; `stands` is about the registration for this
 * conference; `closed` says why nobody can choose now; `inTheWay` names the talk of theirs that is in the way, or is "".
 */
export type SessionReader = {
  signedIn: boolean;
  registering: boolean;
  stands: ReaderStands;
  placeHere: boolean;
  inTheWay: string;
  closed: string;
};

/** How somebody stands whose registration is in this state; null for those who have none. */
export function readerStands(state: RegistrationState | null): ReaderStands {
  if (state === null) return "none";
  const { undecided, comes } = standing(state);
  if (undecided) return "undecided";
  if (comes) return "approved";
  return state === "declined" ? "refused" : "none";
}

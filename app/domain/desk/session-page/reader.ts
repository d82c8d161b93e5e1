// What a session's public page says to its reader about a place in it. Pure.
import type { RegistrationState } from "~/domain/joining/registration/registration";

/**
 * Whoever reads a session's page. `registering` is true while they can register; `state` is that of their registration for
 * this conference, null without one; `closed` says why nobody can choose now.
 */
export type SessionReader = {
  signedIn: boolean;
  registering: boolean;
  state: RegistrationState | null;
  placeHere: boolean;
  closed: string;
};

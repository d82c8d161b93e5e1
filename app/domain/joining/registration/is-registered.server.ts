// Whether the reader of a conference's public pages has registered for it, so that these do not ask them to.
import { read } from "~/platform/db.server";
import type { RegistrationState } from "./registration";

const inForce: RegistrationState[] = ["submitted", "waiting", "approved"];

/** Whether somebody has a registration for a conference that stands; false for visitors. */
export async function isRegistered(personId: string | null, slug: string): Promise<boolean> {
  if (!personId) return false;
  const where = { personId, conference: { slug }, state: { in: inForce } };
  return (await read.registration.count({ where })) > 0;
}

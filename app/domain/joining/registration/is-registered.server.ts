// Whether the reader of a conference's public pages has registered for it, so that these do not ask them to.
import { read } from "~/platform/db.server";
import { hasRegistered, registrationState } from "./registration";

/** Whether somebody has registered for a conference, whatever was decided; false for visitors, drafts and those withdrawn. */
export async function isRegistered(personId: string | null, slug: string): Promise<boolean> {
  if (!personId) return false;
  const registration = await read.registration.findFirst({
    where: { personId, conference: { slug } },
    select: { state: true },
  });
  return hasRegistered(registration && registrationState(registration.state));
}

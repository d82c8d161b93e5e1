// What the page that changes one's own registration shows.
import { getMyAnswers } from "~/domain/joining/registration/my-registration.server";
import { listEmployers } from "./admission.server";

/**
 * One's own answers while they can be changed, with the version that the form has to send back and the employers that it
 * suggests; null for somebody who has nothing to change.
 */
export async function getChangePage(personId: string, now: Date) {
  const mine = await getMyAnswers(personId, now);
  if (!mine?.changeable) return null;
  const { id, state, version, answers, conference } = mine;
  return { id, state, version, answers, organisations: await listEmployers(conference.id) };
}

// How many of those approved have come, for the organisers.
import { countWhoCome } from "~/domain/joining/registration/figures.server";
import { mainDoor } from "./attendance";
import { askAdmitted } from "./tally.sql.server";

/** People let in at the main door, and people approved. */
export async function getAttendanceFigures(conferenceId: string) {
  const [admitted, approved] = await Promise.all([
    askAdmitted(conferenceId),
    countWhoCome(conferenceId),
  ]);
  return { onSite: admitted.get(mainDoor) ?? 0, approved };
}

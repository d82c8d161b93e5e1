// How many of those approved have come, for the organisers.
import { statesThatCome } from "~/domain/joining/registration/registration";
import { read } from "~/platform/db.server";
import { mainDoor } from "./attendance";

/** People let in at the main door, and people approved. */
export async function getAttendanceFigures(conferenceId: string) {
  const [onSite, approved] = await Promise.all([
    read.attendance.count({ where: { conferenceId, checkpoint: mainDoor } }),
    read.registration.count({ where: { conferenceId, state: { in: statesThatCome } } }),
  ]);
  return { onSite, approved };
}

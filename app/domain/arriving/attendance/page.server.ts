// The organiser's page of attendance: who is on site, by checkpoint and over time, what doors refused, and the muster list.
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { clockTime, localDay, shortDate } from "~/domain/ground/time/dates";
import { mainDoor, verdictOf, verdictWords } from "./attendance";
import { getDoorCount } from "./door.server";
import {
  getAttendanceOverview,
  listCheckpointFigures,
  listConflicts,
  listMuster,
} from "./overview.server";

/**
 * What the page shows; null for an unknown conference. The times are written out.
 *
 * @param list `muster` asks for the list of everybody on site in place of the figures
 */
export async function getAttendancePage(slug: string, list: string | null, now: Date) {
  const conference = await getConferenceForOrganiser(slug);
  if (!conference) return null;
  const { id, name, timeZone } = conference;
  const shared = {
    conference: { slug, name },
    asAt: `${clockTime(now, timeZone)} on ${shortDate(now, timeZone)}`,
    count: await getDoorCount(id, mainDoor),
    past: localDay(now, timeZone) > conference.endsOn,
  };
  const checkpoints = await listCheckpointFigures(conference);
  const known = new Map(checkpoints.map((one) => [one.checkpoint, one]));
  if (list === "muster") {
    const muster = (await listMuster(id)).map(({ at, checkpoint, ...person }) => ({
      ...person,
      seen: `${known.get(checkpoint)?.place ?? checkpoint}, ${clockTime(at, timeZone)}`,
    }));
    return { ...shared, muster, figures: null };
  }
  const conflicts = (await listConflicts(id)).map((scan) => ({
    scanId: scan.scanId,
    time: clockTime(scan.receivedAt, timeZone),
    checkpoint: known.get(scan.checkpoint)?.text ?? scan.checkpoint,
    what: scan.undoneAt ? "Undone" : verdictWords[verdictOf(scan.verdict)],
    who: scan.name || "Unknown code",
  }));
  const figures = {
    ...(await getAttendanceOverview(conference)),
    checkpoints: checkpoints.filter(({ count }) => count > 0),
    conflicts,
  };
  return { ...shared, muster: null, figures };
}

// How many sessions have slides that nobody but their speakers can see yet.
import { read } from "~/platform/db.server";

/** Sessions of a conference whose slides are uploaded and not released. */
export function countSlidesToRelease(conferenceId: string): Promise<number> {
  return read.slides.count({
    where: { session: { conferenceId }, releasedAt: null, versions: { some: {} } },
  });
}

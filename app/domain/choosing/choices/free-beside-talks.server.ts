// Gives up the places of those who have become speakers at the same time: they are at their own session.
import { listTalks } from "~/domain/announcing/programme/talks.server";
import type { Step } from "~/domain/ground/audit/step";
import { talkInTheWay } from "./obstacles";
import { heldStates } from "./places";
import { findHolderOfAll, freePlace } from "./places.server";
import { reportGivenUp } from "./report-place.server";

/**
 * Gives up each place to come of a conference that its holder cannot keep because of what they speak in, inside the command
 * that changed who speaks when. The letter with the cancellation says why.
 *
 * @returns how many places were given up
 */
export async function freePlacesBesideTalks(step: Step, conferenceId: string): Promise<number> {
  const { tx, now } = step;
  const speakers = await tx.registration.findMany({
    where: {
      conferenceId,
      person: { speakers: { some: { conferenceId, sessions: { some: {} } } } },
      places: { some: { state: { in: heldStates }, slot: { startsAt: { gt: now } } } },
    },
    select: { id: true, personId: true },
  });
  let freed = 0;
  for (const { id, personId } of speakers) {
    const holder = await findHolderOfAll(tx, id);
    if (!holder) continue;
    const talks = await listTalks({ conferenceId, personId }, tx);
    const { conference } = holder;
    for (const { id: placeId, session } of holder.places) {
      const because = talkInTheWay(session, talks, conference.timeZone);
      if (!because || session.startsAt <= now) continue;
      const place = await freePlace(step, placeId);
      await reportGivenUp(step, { holder, conference, place, session, because });
      freed += 1;
    }
  }
  return freed;
}

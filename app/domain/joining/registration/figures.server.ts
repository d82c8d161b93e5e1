// The figures of a conference's registrations, for its organisers.
import { read } from "~/platform/db.server";
import { countByKey, growthByDay } from "./figures";
import { comes, type RegistrationState, registrationState, statesInForce } from "./registration";

/**
 * How many registrations are in each state, since when the oldest waits to be vetted, and of those in force how they grew by day
 * and to which sectors and regions they belong. Days are the conference's own.
 */
export async function getRegistrationFigures(conference: { id: string; timeZone: string }) {
  const { id: conferenceId, timeZone } = conference;
  const [states, oldest, rows] = await Promise.all([
    read.registration.groupBy({ by: ["state"], where: { conferenceId }, _count: true }),
    read.registration.aggregate({
      where: { conferenceId, state: "submitted" },
      _min: { submittedAt: true },
    }),
    read.registration.findMany({
      where: { conferenceId, state: { in: statesInForce } },
      select: {
        state: true,
        sector: true,
        region: true,
        createdAt: true,
        submittedAt: true,
        decidedAt: true,
      },
    }),
  ]);
  const counts: Partial<Record<RegistrationState, number>> = {};
  for (const { state, _count } of states) counts[registrationState(state)] = _count;
  const cameAt = (row: (typeof rows)[number]) => row.submittedAt ?? row.createdAt;
  const approved = rows.filter((row) => comes(row.state));
  return {
    counts,
    oldestToVet: oldest._min.submittedAt,
    inForce: rows.length,
    growth: growthByDay(rows.map(cameAt), timeZone),
    approvedGrowth: growthByDay(
      approved.map((row) => row.decidedAt ?? cameAt(row)),
      timeZone,
    ),
    bySector: countByKey(rows.map((row) => row.sector)),
    byRegion: countByKey(rows.map((row) => row.region)),
  };
}

// The figures of a conference's registrations, for its organisers.
import { read } from "~/platform/db.server";
import { countByKey, growthByDay } from "./figures";
import type { RegistrationState } from "./registration";

/** Registrations that stand: confirmed by their person and neither declined nor withdrawn. */
const standing = ["submitted", "waiting", "approved"] satisfies RegistrationState[];

/**
 * How many registrations are in each state, since when the oldest waits to be vetted, and of those that stand how they grew by day
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
      where: { conferenceId, state: { in: standing } },
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
  for (const { state, _count } of states) counts[state as RegistrationState] = _count;
  const cameAt = (row: (typeof rows)[number]) => row.submittedAt ?? row.createdAt;
  const approved = rows.filter((row) => row.state === "approved");
  return {
    counts,
    oldestToVet: oldest._min.submittedAt,
    standing: rows.length,
    growth: growthByDay(rows.map(cameAt), timeZone),
    approvedGrowth: growthByDay(
      approved.map((row) => row.decidedAt ?? cameAt(row)),
      timeZone,
    ),
    bySector: countByKey(rows.map((row) => row.sector)),
    byRegion: countByKey(rows.map((row) => row.region)),
  };
}

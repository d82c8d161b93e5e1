// The figures of a conference's registrations, for its organisers: read off the tally, whatever the number of registrations.
import { localDays } from "~/domain/ground/time/local-days";
import { type Growth, growthOf, inOrderOfCount } from "./figures";
import { type RegistrationState, statesInForce, statesThatCome } from "./registration";
import {
  askEnds,
  askFrequent,
  askOldest,
  askPerDay,
  askTally,
  type CountedMoment,
  type TallyRow,
} from "./tally.sql.server";

type Counts = Partial<Record<RegistrationState, number>>;

/** How many registrations of a conference are in each state. */
export async function countByState(conferenceId: string): Promise<Counts> {
  return countsOf(await askTally(conferenceId, ["all"]));
}

/** How many of those who come there are. */
export async function countWhoCome(conferenceId: string): Promise<number> {
  const counts = await countByState(conferenceId);
  return statesThatCome.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** How many of those who come hold how many places in sessions. */
export async function countByPlacesHeld(
  conferenceId: string,
): Promise<{ held: number; count: number }[]> {
  const rows = await askTally(conferenceId, ["places"]);
  return rows
    .filter(({ state }) => statesThatCome.includes(state))
    .map(({ key, count }) => ({ held: Number(key), count }));
}

/** How many of those who come have a name on the badge that begins with which character. */
export async function countByFirstCharacter(
  conferenceId: string,
): Promise<{ text: string; count: number }[]> {
  const rows = await askTally(conferenceId, ["initial"]);
  return rows
    .filter(({ state }) => statesThatCome.includes(state))
    .map(({ key, count }) => ({ text: key, count }));
}

/** The employers of those who come that are named by this many or more, in the order of the alphabet. */
export async function listEmployersOf(
  conferenceId: string,
  least: number,
  most: number,
): Promise<string[]> {
  return (await askFrequent(conferenceId, statesThatCome, "organisation", least))
    .sort((a, b) => a.localeCompare(b, "en-GB"))
    .slice(0, most);
}

/**
 * How many registrations are in each state, since when the oldest waits to be vetted, and of those in force how they grew by day
 * and to which sectors and regions they belong. Days are the conference's own.
 */
export async function getRegistrationFigures(conference: { id: string; timeZone: string }) {
  const { id: conferenceId } = conference;
  const rows = await askTally(conferenceId, ["all", "sector", "region"]);
  const counts = countsOf(rows);
  const by = (what: TallyRow["of"]) => {
    const sums = new Map<string, number>();
    for (const { state, of, key, count } of rows)
      if (of === what && statesInForce.includes(state)) sums.set(key, (sums.get(key) ?? 0) + count);
    return inOrderOfCount(sums);
  };
  return {
    counts,
    oldestToVet: await askOldest(conferenceId, "submitted"),
    inForce: statesInForce.reduce((sum, state) => sum + (counts[state] ?? 0), 0),
    growth: await growth(conference, statesInForce, "came"),
    approvedGrowth: await growth(conference, statesThatCome, "decided"),
    bySector: by("sector"),
    byRegion: by("region"),
  };
}

function countsOf(rows: readonly TallyRow[]): Counts {
  return Object.fromEntries(
    rows.filter(({ of }) => of === "all").map(({ state, count }) => [state, count]),
  );
}

async function growth(
  { id, timeZone }: { id: string; timeZone: string },
  states: readonly RegistrationState[],
  of: CountedMoment,
): Promise<Growth> {
  const ends = await askEnds(id, states, of);
  if (!ends) return [];
  const [first, last] = [ends.first, ends.last].map((at) => new Date(`${at}:00Z`));
  if (!first || !last) return [];
  return growthOf(await askPerDay(id, states, of, localDays(first, last, timeZone)));
}

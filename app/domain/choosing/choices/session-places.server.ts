// The places of one session, for a command that would delete it.
import type { Step } from "~/domain/ground/audit/step";
import { wantedStates } from "./places";

/** How many people have a place in a session or wait for one. */
export function countPlaces({ tx }: Pick<Step, "tx">, sessionId: string): Promise<number> {
  return tx.place.count({ where: { sessionId, state: { in: wantedStates } } });
}

/** Forgets the places of a session that were given up. */
export async function forgetGivenUpPlaces(
  { tx }: Pick<Step, "tx">,
  sessionId: string,
): Promise<void> {
  await tx.place.deleteMany({ where: { sessionId, state: "released" } });
}

// The places that were given up, for commands that delete the session or the slot that their rows name.
import type { Step } from "~/domain/ground/audit/step";

/** Forgets the places of these sessions that were given up. */
export async function forgetGivenUpPlaces(
  { tx }: Pick<Step, "tx">,
  sessionIds: string[],
): Promise<void> {
  await tx.place.deleteMany({ where: { sessionId: { in: sessionIds }, state: "released" } });
}

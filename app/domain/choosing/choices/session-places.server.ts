// The places that were given up, for commands that delete the session or the slot that their rows name.
import type { Step } from "~/domain/ground/audit/step";

/** Forgets the places of these sessions that were given up. */
export async function forgetGivenUpPlaces(
  { tx }: Pick<Step, "tx">,
  sessionIds: string[],
): Promise<void> {
  await tx.place.deleteMany({ where: { sessionId: { in: sessionIds }, state: "released" } });
}

/** Lets the places that were given up in a slot follow their sessions, which have left it. */
export async function moveGivenUpPlaces({ tx }: Pick<Step, "tx">, slotId: string): Promise<void> {
  const places = await tx.place.findMany({
    where: { slotId, state: "released" },
    select: { id: true, session: { select: { slotId: true } } },
  });
  for (const { id, session } of places)
    await tx.place.update({ where: { id }, data: { slotId: session.slotId } });
}

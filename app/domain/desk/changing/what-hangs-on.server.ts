// What hangs on sessions, so that they can neither be deleted nor be removed or moved by an import.
import { wantedStates } from "~/domain/choosing/choices/places";
import type { Step } from "~/domain/ground/audit/step";

/** A session that has to stay: how many people have or wait for a place in it, and whether it has slides. */
type Hanging = { title: string; places: number; slides: boolean };

/** Those of these sessions on which something hangs. A place that was given up does not. */
export async function whatHangsOn({ tx }: Pick<Step, "tx">, ids: string[]): Promise<Hanging[]> {
  const wanted = { state: { in: wantedStates } };
  const sessions = await tx.session.findMany({
    where: { id: { in: ids }, OR: [{ places: { some: wanted } }, { slides: { isNot: null } }] },
    select: {
      title: true,
      slides: { select: { id: true } },
      _count: { select: { places: { where: wanted } } },
    },
  });
  return sessions.map(({ title, slides, _count }) => ({
    title,
    places: _count.places,
    slides: slides !== null,
  }));
}
